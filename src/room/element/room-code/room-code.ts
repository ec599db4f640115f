import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encode } from 'uqr';
import { joinAddress } from '../../../kit/route/pages.ts';
import { base } from '../../../kit/style/base.ts';
import { boardWords } from '../../words/board/board.ts';

/** A QR code as the squares of a drawing: one unit a module, with the quiet zone of four modules that readers need. */
interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** Modules of light around the code (ISO/IEC 18004, section 9.1). */
const quiet = 4;

/** The QR code of a text; a worn projector loses parts of it, so it takes the highest correction that needs no more modules. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1H${x}z`] : [])),
  );
  return { size, path: rows.join('') };
}

function runFrom(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
}

/** The way into a room: the address to type, the code, and both as a QR code. */
@customElement('hit5-room-code')
export class RoomCode extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 0.25rem;
        min-width: 0;
        color: var(--ink);
        font: 1rem/1.35 var(--ui);
      }
      .words {
        color: var(--ink-2);
      }
      .address {
        font-weight: 600;
        font-size: 1.05em;
        overflow-wrap: anywhere;
      }
      .code {
        font: 500 2.2em/1.15 var(--display);
        font-variant-numeric: lining-nums;
        letter-spacing: 0.04em;
      }
      svg {
        justify-self: start;
        width: min(100%, var(--qr, 11rem));
        height: auto;
        margin-top: 0.6rem;
        border-radius: var(--radius-small);
        background: #fff;
        color: #000;
        forced-color-adjust: none;
      }
      /* What is scanned comes before what is typed, and both can be read from the last row. */
      :host([large]) {
        gap: 1rem;
        justify-items: center;
        font-size: 1.1rem;
      }
      :host([large]) svg {
        order: 1;
        justify-self: center;
        width: min(100%, 17rem, 48vh);
        margin: 0;
      }
      :host([large]) .address {
        font-size: 1.2em;
      }
      :host([large]) .code {
        order: 2;
        font-size: min(4rem, 5.4vw);
        letter-spacing: 0.02em;
      }
    `,
  ];

  /** Where the app is served, as pupils reach it: "http://192.168.1.20:4173"; empty: no device can reach it. */
  @property() address = '';

  @property() code = '';

  /** Whether it stands alone, to be read from far away. */
  @property({ type: Boolean, reflect: true }) large = false;

  protected override render() {
    if (this.code === '') return nothing;
    if (this.address === '')
      return html`<p class="words">${boardWords().code}</p>
        <p class="code">${this.code}</p>`;
    const link = joinAddress(this.address, this.code);
    const { size, path } = qrPath(link);
    return html`<p class="words">${this.large ? boardWords().scanOrType : boardWords().joinAt}</p>
      <p class="address">${shownAddress(this.address)}</p>
      <p class="code">${this.code}</p>
      <svg
        viewBox="0 0 ${size} ${size}"
        role="img"
        aria-label=${boardWords().qrCode(link)}
        shape-rendering="crispEdges"
      >
        <path fill="currentColor" d=${path} />
      </svg>`;
  }
}

/** What has to be typed: browsers add `http://` themselves. */
export function shownAddress(address: string): string {
  return address.replace(/^http:\/\//i, '').replace(/\/$/, '');
}
