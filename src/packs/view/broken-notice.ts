import { html, type TemplateResult } from 'lit';
import { visibleText } from '../../core/formats/truth-files/visible-text.ts';
import '../../kit/element/notice/notice.ts';

/** Names a pack of the server that is left out, with the reason. */
export function brokenNotice(message: string): TemplateResult {
  return html`<hit5-notice kind="warning">
    A pack on the server that Hit5 comes from cannot be used and is left out. ${visibleText(message)}
  </hit5-notice>`;
}
