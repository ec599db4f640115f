import { html } from 'lit';
import type { FormatWords } from '../../files/formats/file-format.ts';
import { fileFormats } from '../../files/formats/file-formats.ts';

/** What can be given, and where it comes from: docs/formats in short. */
export function fileWords() {
  return html`<dl>
    <div>
      <dt>People’s sessions</dt>
      ${wordsOn('people')}
    </div>
    <div>
      <dt>Networks’ predictions</dt>
      ${wordsOn('networks')}
    </div>
    <div>
      <dt>What is right</dt>
      <dd>Sessions say it themselves. For other files add one of these:</dd>
      ${wordsOn('truth')}
    </div>
    <div>
      <dt>Which images belong together</dt>
      <dd>
        Those of one image id or file name and, where files say it in a column “condition”, of one condition.
        Rows may come in any order. Each observer answers an image once under each condition.
      </dd>
    </div>
  </dl>`;
}

function wordsOn(topic: FormatWords['topic']) {
  return fileFormats.map(({ page }) => (page?.topic === topic ? html`<dd>${page.words}</dd>` : null));
}
