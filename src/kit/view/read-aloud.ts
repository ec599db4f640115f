import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { base } from '../style/base.ts';
import { controls } from '../style/controls.ts';
import { common } from '../words/common/common.ts';
import { language } from '../words/spoken.ts';

/** Reads what is selected, else what has the focus, else the page’s heading, by a voice of this machine. */
@customElement('hit5-read-aloud')
class ReadAloud extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    css`
      p {
        margin-block-start: 6px;
        color: var(--ink-2);
        font-size: 0.8125rem;
        line-height: 1.4;
      }
    `,
  ];

  @state() speaking = false;

  @state() hasNoVoice = false;

  /** What had the focus before it came to a press on this. */
  #focused: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#focused = deepFocus();
    addEventListener('focusin', this.#remember);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('focusin', this.#remember);
    if (this.speaking) speechSynthesis.cancel();
  }

  protected override render() {
    const words = common();
    return html`<button type="button" @click=${this.#press}>
        ${this.speaking ? words.stopReading : words.readAloud}
      </button>
      <p role="status">${this.hasNoVoice ? words.noVoice : nothing}</p>`;
  }

  #remember = (event: Event) => {
    const path = event.composedPath();
    // The button that opens the panel around this is no part of the page either.
    if (
      !path.some((one) => one instanceof Element && one.localName === 'hit5-reading-menu') &&
      !path.includes(this)
    )
      this.#focused = path[0] as Element;
  };

  #press = () => {
    if (this.speaking) {
      speechSynthesis.cancel();
      this.speaking = false;
      return;
    }
    const voice = voiceFor(language.value);
    this.hasNoVoice = voice === undefined;
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(
      getSelection()?.toString().trim() || textOf(this.#focused) || textOf(heading(document)),
    );
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = () => (this.speaking = false);
    this.speaking = true;
    speechSynthesis.speak(utterance);
  };
}

/** A voice of this machine: others send what they read to a server. */
function voiceFor(code: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === code);
}

function textOf(one: Element | null): string {
  if (!(one instanceof HTMLElement) || !one.isConnected) return '';
  const label = one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : undefined;
  return (one.ariaLabel ?? label ?? one.innerText).trim();
}

function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? null : focused;
}

/** The first heading of the page, through all its elements. */
function heading(root: ParentNode): HTMLElement | null {
  for (const one of root.querySelectorAll<HTMLElement>('*')) {
    const found = one.localName === 'h1' ? one : one.shadowRoot && heading(one.shadowRoot);
    if (found) return found;
  }
  return null;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-read-aloud': ReadAloud;
  }
}
