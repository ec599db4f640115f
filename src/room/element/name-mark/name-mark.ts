import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { markOf, type Mark } from '../../logic/mark-of.ts';

/** Each shape in a square of 24, with about the same ink. */
const paths: Readonly<Record<Mark['shape'], string>> = {
  triangle: 'M12 2.2 23 21.3H1Z',
  circle: 'M12 1.8a10.2 10.2 0 1 1 0 20.4 10.2 10.2 0 0 1 0-20.4Z',
  hexagon: 'M6.1 1.8h11.8L23.8 12l-5.9 10.2H6.1L.2 12Z',
  diamond: 'M12 .3 23.7 12 12 23.7.3 12Z',
  square:
    'M5.5 2.4h13a3.1 3.1 0 0 1 3.1 3.1v13a3.1 3.1 0 0 1-3.1 3.1h-13a3.1 3.1 0 0 1-3.1-3.1v-13a3.1 3.1 0 0 1 3.1-3.1Z',
  plus: 'M8.2 1h7.6v7.2H23v7.6h-7.2V23H8.2v-7.2H1V8.2h7.2Z',
  star: 'm12 .6 3.3 7.5 8.2.8-6.2 5.4 1.8 8-7.1-4.2-7.1 4.2 1.8-8L.5 8.9l8.2-.8Z',
  heart:
    'M12 22.3C4.6 16.9 1 13 1 8.4c0-3.5 2.6-6.2 5.9-6.2 2.1 0 4 1.1 5.1 2.9 1.1-1.8 3-2.9 5.1-2.9 3.3 0 5.9 2.7 5.9 6.2 0 4.6-3.6 8.5-11 13.9Z',
};

/** The mark of a name, as tall as the words beside it: it says nothing that the name does not. */
@customElement('hit5-name-mark')
export class NameMark extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: inline-block;
        width: 1em;
        height: 1em;
        flex: none;
        line-height: 0;
        vertical-align: -0.125em;
      }
      svg {
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property() name = '';

  protected override render() {
    const { shape, colour } = markOf(this.name);
    return html`<svg viewBox="0 0 24 24" aria-hidden="true">
      <path d=${paths[shape]} style=${styleMap({ fill: `var(--mark-${colour})` })} />
    </svg>`;
  }
}
