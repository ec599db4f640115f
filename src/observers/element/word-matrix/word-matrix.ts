import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../../../core/text/counted.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import { onceEachExposure } from '../../../figures/observers/exposure-words.ts';
import type { WordCounts, WordMatrix } from '../../../figures/observers/word-matrix.ts';
import { dataTable, scrollBox } from '../../../kit/element/chart/data-table.ts';
import { base } from '../../../kit/style/base.ts';
import { headings } from '../../../kit/style/controls.ts';
import { sideColumns } from '../../../kit/style/sides.ts';
import { confusionsStyles } from '../../../results/element/confusions/confusions-styles.ts';
import { squareTable } from '../../../results/element/confusions/square-table.ts';

/** What was answered to what, among a few words: a square table for people together and for each network. */
@customElement('hit5-word-matrix')
export class WordMatrixTable extends LitElement {
  static override readonly styles = [base, headings, dataTable, sideColumns, scrollBox, confusionsStyles];

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) matrix: WordMatrix | null = null;

  protected override render() {
    const { matrix } = this;
    if (!matrix) return nothing;
    return html`<p>
        Each row is what images show, each column the first guess, ${matrix.words.length} words in all. The
        outlined squares are right; the darker a square, the larger its share of the row.
        ${matrix.repeated ? onceEachExposure : nothing}
      </p>
      <div class="matrices">
        ${matrix.sides.map((side, at) => renderSide(side, matrix.words, `side-${at}`))}
      </div>`;
  }
}

function renderSide({ name, kind, observers, counts }: WordCounts, words: readonly string[], id: string) {
  const who =
    name === null ? (observers === 1 ? 'the one person' : `the ${observers} people`) : visibleText(name);
  const answers = counts.flat().reduce((sum, count) => sum + count, 0);
  const isEmpty = counts.every((row) => (row[words.length] ?? 0) === 0);
  const columns = isEmpty ? words : [...words, 'no answer'];
  return html`<div class="side ${kind}">
    <h3 id=${id}>What ${who} took them for (${counted(answers, 'answer')})</h3>
    ${squareTable(
      id,
      columns.map(visibleText),
      words.map((word, at) => ({ name: visibleText(word), counts: counts[at] ?? [], right: at })),
    )}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-word-matrix': WordMatrixTable;
  }
}
