import { html } from 'lit';
import type { Label } from '../make-label.ts';

/** A button that ends the answer, with the guesses or with “I don’t know”. */
export function commitTemplate(
  flow: Label['flow'],
  answer: 'guesses' | 'unknown',
  words: unknown,
  disabled = false,
) {
  return html`<button
    type="button"
    class=${answer === 'guesses' ? 'primary' : 'unknown'}
    ?disabled=${disabled || flow.paused.value}
    aria-disabled=${flow.ready.value ? 'false' : 'true'}
    @pointerdown=${() => flow.beginPress()}
    @keydown=${(event: KeyboardEvent) => pressKey(flow, event)}
    @click=${() => void flow.commit(answer)}
  >
    ${words}
  </button>`;
}

/** A key that repeats was pressed for the photo before. */
function pressKey(flow: Label['flow'], event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (event.repeat) event.preventDefault();
  else flow.beginPress();
}
