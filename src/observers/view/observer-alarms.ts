import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ComparisonFault } from '../../figures/observers/observers-report.ts';
import '../../kit/element/notice/notice.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';

/** What is wrong with files, or with what was said of observers; a new alarm is brought into view. */
@customElement('hit5-observer-alarms')
export class ObserverAlarms extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 18px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      :host([hidden]) {
        display: none;
      }
      hit5-notice {
        /* Below the bar that stays in view. */
        scroll-margin: 5rem 0 1rem;
      }
      hit5-notice button {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Observers;

  /** What the alarms were about when they were last brought into view. */
  #shown: readonly unknown[] = [];

  /** Whoever pressed a button in the lists at the end of the page would see nothing of an alarm at its head. */
  protected override updated(): void {
    const { problems, result } = this.stores.observers;
    const now = [problems.value, result.value?.fault?.message ?? null];
    if (now.every((one, at) => one === this.#shown[at])) return;
    this.#shown = now;
    this.renderRoot.querySelector('hit5-notice')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { observers } = this.stores;
    const { fault = null } = observers.result.value ?? {};
    const problems = observers.problems.value;
    this.hidden = fault === null && problems.length === 0;
    if (this.hidden) return nothing;
    if (observers.display.namesHidden.value) {
      return html`<hit5-notice kind="alarm">
        Something is wrong with a file. <b>Show names</b> to read what it is: the message may name people.
      </hit5-notice>`;
    }
    return html`${problems.map(
      (problem) =>
        html`<hit5-notice kind="alarm" dismissable @hit5-notice-dismiss=${() => observers.dismiss(problem)}
          >${problem}</hit5-notice
        >`,
    )}
    ${fault === null ? nothing : this.#renderFault(fault)}`;
  }

  #renderFault({ message, without }: ComparisonFault) {
    const { observers } = this.stores;
    const names = without.map(visibleText).join(', ');
    return html`<hit5-notice kind="alarm">
      <b>The figures are without ${names}.</b> ${message} What is left out stays among the files, and counts
      as soon as it goes with the others.
      ${without.map(
        (name) =>
          html`<button slot="actions" type="button" @click=${() => void observers.removeFiles([name])}>
            Remove ${visibleText(name)}
          </button>`,
      )}
    </hit5-notice>`;
  }
}
