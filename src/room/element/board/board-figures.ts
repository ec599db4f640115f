import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../../../core/text/counted.ts';
import { formatFigure } from '../../../core/text/format-number.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { enoughImages, fewImagesNote } from '../../../figures/observers/few-images.ts';
import { countsOf } from '../../../figures/observers/missed-words.ts';
import type { ClassFigures } from '../../logic/class-figures.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { whyNoKappa } from '../../../figures/scoring/why-no-kappa.ts';
import { hasWidth } from '../../../figures/stats/wilson.ts';
import '../../../kit/element/error-rates/error-rates.ts';
import type { ErrorRateRow } from '../../../kit/element/error-rates/error-rates.ts';
import { base } from '../../../kit/style/base.ts';

/** The class beside the network, over all revealed photos: error rates with intervals, who got what, and κ. */
@customElement('hit5-board-figures')
export class BoardFigures extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1.25rem 2.5rem;
        align-content: start;
        min-width: 0;
        color: var(--ink);
        font: 1rem/1.4 var(--ui);
        grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
      }
      section {
        display: grid;
        gap: 0.7rem;
        align-content: start;
        min-width: 0;
        /* The first figure of the axis reaches out of it. */
        padding-left: 0.5rem;
      }
      h2 {
        font: 500 1.25rem/1.25 var(--display);
      }
      p {
        color: var(--ink-2);
        font-size: 0.9rem;
      }
      table {
        width: 100%;
        border-spacing: 0.3rem;
        table-layout: fixed;
      }
      th {
        color: var(--ink-2);
        font-weight: 400;
        font-size: 0.9rem;
        text-align: start;
        overflow-wrap: anywhere;
      }
      td {
        padding: 0.6rem 0.8rem;
        border-radius: var(--radius-small);
        background: var(--mat);
        font: 500 2rem/1.1 var(--display);
        font-variant-numeric: lining-nums tabular-nums;
      }
      td small {
        display: block;
        font: 0.85rem/1.3 var(--ui);
      }
      .none {
        background: none;
      }
      dl {
        display: grid;
        gap: 0.5rem;
      }
      dl div {
        display: flex;
        gap: 1rem;
        align-items: center;
        justify-content: space-between;
        padding: 0.4rem 0.8rem;
        border-radius: var(--radius-small);
        background: var(--mat);
      }
      dt small {
        display: block;
        font: 0.8rem/1.3 var(--ui);
      }
      dd {
        font: 500 1.8rem/1.1 var(--display);
        font-variant-numeric: lining-nums tabular-nums;
        white-space: nowrap;
      }
      tbody th {
        width: 6rem;
      }
      .person {
        background: var(--person-fill);
        color: var(--person);
      }
      .network {
        background: var(--network-fill);
        color: var(--network);
      }
      @media (max-width: 63.99rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Nothing is shown until there are any. */
  @property({ attribute: false }) figures: ClassFigures | null = null;

  protected override render() {
    if (!this.figures) return nothing;
    const { images, beside, counted } = this.figures;
    return html`<section aria-labelledby="rates">
        <h2 id="rates">${images < enoughImages ? 'Photos missed' : 'Share of photos missed'}</h2>
        ${
          images < enoughImages
            ? this.#renderCounts(this.figures)
            : html`<hit5-error-rates .rows=${this.#rows(this.figures)}></hit5-error-rates>`
        }
        <p>${images < enoughImages ? '' : 'With 95 % intervals. '}${counted} ${fewImagesNote(images)}</p>
      </section>
      ${beside ? this.#renderBeside(beside, this.figures) : nothing}`;
  }

  #rows({ people, images, mean, best, pooled, networks }: ClassFigures): readonly ErrorRateRow[] {
    const person = { side: 'person', reference: false } as const;
    const mostOf = people > 1 ? 'the best of many is partly luck' : '';
    return [
      {
        ...person,
        name: people === 1 ? 'One person' : 'Alone',
        ...(people > 1
          ? { note: `mean of the class of ${people}${hasWidth(mean) ? '' : '; too few to tell'}` }
          : {}),
        errors: null,
        images: null,
        interval: mean,
      },
      ...(people > 1 && best ? [{ ...person, ...best, name: 'Best person', note: mostOf }] : []),
      ...(pooled
        ? [
            {
              ...person,
              ...pooled,
              name: 'Together',
              note: `common answer of ${pooled.people}${pooled.images < images ? `, on ${counted(pooled.images, 'photo')}` : ''}`,
            },
          ]
        : []),
      ...networks.map((one) => ({
        ...one,
        side: 'network' as const,
        reference: false,
        name: visibleText(one.network),
      })),
    ];
  }

  /** So few photos give no percentages. */
  #renderCounts(figures: ClassFigures) {
    const { missed, images } = figures;
    const what = missed.images === images ? '' : ' answers';
    const mean = `${countsOf(missed)}${what}`;
    return html`<dl>
      ${this.#rows(figures).map(
        ({ name, note, side, ...own }) =>
          html`<div class=${side}>
            <dt>${name} ${note ? html`<small>${note}</small>` : nothing}</dt>
            <dd>${own.errors === null ? mean : `${own.errors} of ${own.images}`}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderBeside(pair: PairFigures, { people }: ClassFigures) {
    const { bothRight, onlyFirst, onlySecond, bothWrong, kappa, kappaInterval } = pair;
    const noKappa = whyNoKappa(pair, 'them');
    const who = people > 1 ? 'class' : 'person';
    const square = (name: string, count: number, words: string) =>
      html`<td class=${name}>${count}<small>${words}</small></td>`;
    return html`<section aria-labelledby="squares">
      <h2 id="squares">${people > 1 ? 'Together: who got which photos' : 'Who got which photos'}</h2>
      <table>
        <thead>
          <tr>
            <td class="none"></td>
            <th scope="col">network right</th>
            <th scope="col">network missed</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">${who} right</th>
            ${square('', bothRight, 'both')} ${square('person', onlyFirst, `only the ${who}`)}
          </tr>
          <tr>
            <th scope="row">${who} missed</th>
            ${square('network', onlySecond, 'only the network')} ${square('', bothWrong, 'nobody')}
          </tr>
        </tbody>
      </table>
      <p>
        ${people > 1 ? 'Here the class counts by its common answer. ' : ''}${
          noKappa === null && kappa !== null && kappaInterval
            ? html`Do they miss the same photos? κ = ${formatFigure(kappa, 2)}
              (${formatFigure(kappaInterval[0], 2)} to ${formatFigure(kappaInterval[1], 2)}): 1 is always the
              same ones, 0 as by chance.`
            : nothing
        }
      </p>
    </section>`;
  }
}
