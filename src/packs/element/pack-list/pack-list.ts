import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import { formatBytes } from '../../../core/text/format-number.ts';
import { labelWords } from '../../../files/label-words.ts';
import type { PackLabels } from '../../../files/pack-format.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { ChallengeId } from '../../../core/trials/challenge.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { RowList, type Row, type RowQuestion } from '../../../kit/element/row-list/row-list.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

type PackAct = 'play' | 'use-examples' | 'drop-examples' | 'save' | 'remove' | 'compare' | 'keep';

export type PackActEvent = ElementEvent<'hit5-pack-act', { readonly act: PackAct; readonly id: ChallengeId }>;

export interface PackRow {
  readonly id: ChallengeId;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  readonly labels: PackLabels | null;
  readonly images: number;
  readonly classes: number | null;
  readonly classesWithExamples: number;
  readonly bytes: number;
  /** Where it is read from: the browser's disk, or the app's own server. */
  readonly place: 'browser' | 'server';
  /** What the server offers under its id: this pack, one that was made at another time, or nothing. */
  readonly offered: 'same' | 'other' | null;
  /** The network whose answers it brings; null where it brings none. */
  readonly predictionsOf: string | null;
  /** Whether the class list shows its examples in every challenge. */
  readonly examplesUsed: boolean;
}

/**
 * The packs in this browser and on the app's own server, with what can be done with them.
 * @fires hit5-pack-act
 */
@customElement('hit5-pack-list')
export class PackList extends LitElement {
  static override readonly styles = [base, controls, rowList];

  @property({ attribute: false }) rows: readonly PackRow[] = [];

  readonly #list = new RowList(this);

  protected override render() {
    return html`${this.#list.render(this.rows.map((row) => this.#row(row)))} ${this.#list.renderQuestion()}`;
  }

  #row(row: PackRow): Row {
    const { id, title, images, bytes, licence, description, labels, place, offered } = row;
    const { classesWithExamples, examplesUsed, predictionsOf } = row;
    const act = (what: PackAct, words: string) => ({
      words,
      does: () => emit<PackActEvent>(this, 'hit5-pack-act', { act: what, id }),
    });
    const examples = examplesUsed
      ? act('drop-examples', 'Stop using its examples')
      : act('use-examples', 'Use its examples');
    return {
      key: id,
      name: title,
      facts: [contentsOf(row), formatBytes(bytes), licence],
      notes: [
        description,
        labels ? labelWords(labels).join(' ') : null,
        offered ? serverWords(row) : null,
        examplesUsed ? 'Its examples stand in the class list of every challenge.' : null,
      ],
      acts: [
        images > 0 ? { ...act('play', 'Play'), framed: true } : null,
        classesWithExamples === 0 ? null : examples,
        predictionsOf === null ? null : act('compare', `Compare ${predictionsOf}’s answers`),
        place === 'server' ? act('keep', 'Keep for offline use') : null,
        offered === 'other' ? act('keep', 'Take the server’s') : null,
        act('save', 'Save as a file'),
        place === 'browser' ? { ...act('remove', 'Remove'), asks: removal(row) } : null,
      ],
    };
  }
}

function removal(row: PackRow): RowQuestion {
  const back = row.offered
    ? 'The server still has the pack.'
    : 'To get the pack back later, save it as a file first.';
  return {
    question: 'Remove this pack?',
    yes: 'Remove it',
    words: `${visibleText(row.title)}: ${contentsOf(row)}. Answers that were given to its images stay. ${back}`,
  };
}

function contentsOf({ images, classes, classesWithExamples, predictionsOf }: PackRow): string {
  const parts = [
    ...(images > 0
      ? [`${pluralize(images, 'image')}${classes ? ` of ${pluralize(classes, 'class')}` : ''}`]
      : []),
    ...(classesWithExamples > 0 ? [`examples of ${pluralize(classesWithExamples, 'class')}`] : []),
    ...(predictionsOf === null ? [] : [`answers of ${predictionsOf}`]),
  ];
  return parts.join(', ');
}

function serverWords({ place, offered }: PackRow): string {
  if (place === 'server')
    return 'It is on the server that Hit5 comes from, and can be used only while that can be reached.';
  return offered === 'same'
    ? 'It is kept in this browser, and works offline. The server that Hit5 comes from has it too.'
    : 'It is kept in this browser. The server that Hit5 comes from has another version of it.';
}
