import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { resultsLink, type LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../element/image-filters/image-filters.ts';
import type { FilterChoices, ImageQueryChangeEvent } from '../element/image-filters/image-filters.ts';
import '../../kit/element/trial-list/trial-list.ts';
import { caseTitle, caseWords } from '../../kit/element/trial-list/outcome-words.ts';
import { linkNotice } from '../../kit/element/notice/notice.ts';
import { ShowMore } from '../../kit/element/show-more.ts';
import { renderTable, tableStyles } from '../../kit/element/table.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { formatPercent, formatSeconds } from '../../core/text/format-number.ts';
import type { Cell } from '../../figures/table.ts';
import type { ImageCase, SideAnswer } from '../../figures/errors/image-case.ts';
import {
  everyImage,
  imageQueryWords,
  parseImageQuery,
  type ImageQuery,
  selectImages,
} from '../../figures/errors/image-query.ts';
import { errorReasons } from '../../figures/errors/error-reason.ts';
import { sides } from '../../figures/errors/side.ts';
import { pairedTable } from '../../figures/scoring/joint-outcome.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { cards } from '../../kit/style/page.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import { OtherObservers } from './other-observers.ts';
import { isShort, SessionCases } from './session-cases.ts';

const noneMatches = '. No image matches these filters: “Show all” takes them away.';

/** Image by image: all that were answered or skipped, filtered and sorted as the address says. */
@customElement('hit5-images-page')
export class ImagesPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    tableStyles,
    headings,
    cards,
    visuallyHidden,
    css`
      :host {
        display: grid;
        gap: 18px;
      }
      p {
        color: var(--ink-2);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose images. */
  @property({ attribute: false }) session!: Session;

  /** What the address says of them. */
  @property({ attribute: false }) words: LinkWords = {};

  #query: ImageQuery = everyImage;
  /** What is wrong with the address, in sentences. */
  #problem: string | null = null;
  #cases: readonly ImageCase[] = [];
  #selected: readonly ImageCase[] = [];
  #choices!: FilterChoices;
  #graded = new SessionCases();
  #others = new OtherObservers(this);
  #more = new ShowMore(this);
  #missed: ReadonlySet<ImageId> | null = null;
  /** What the selection stands on. */
  #made: readonly unknown[] = [];

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override willUpdate(): void {
    const cases = this.#graded.of(this.session, this.stores);
    const { words, problem } = this.#others.understand(this.words, this.session);
    this.#problem = problem;
    const query = parseImageQuery(words);
    const missed = this.#others.missed(query.observer, this.session);
    const others = this.#others.all(this.session);
    const made = [cases, missed === null ? null : [...missed].join(), JSON.stringify([query, others])];
    if (made.every((one, place) => one === this.#made[place])) return;
    this.#made = made;
    this.#cases = cases;
    this.#query = query;
    this.#missed = missed;
    this.#selected = selectImages(this.#cases, this.#query, missed);
    this.#choices = this.#findChoices();
  }

  protected override render() {
    if (this.#cases.length === 0) {
      return html`<h1>Image by image</h1>
        <p>No image has been answered yet.</p>`;
    }
    return html`<h1>Image by image</h1>
      ${linkNotice(this.#problem)}
      <hit5-image-filters
        .query=${this.#query}
        .choices=${this.#choices}
        ?folded=${isShort(this.session)}
        @hit5-image-query-change=${this.#change}
      ></hit5-image-filters>
      <h2 class="visually-hidden">The images</h2>
      <p role="status">
        ${`${this.#selected.length} of ${pluralize(this.#cases.length, 'image')}${this.#countedApart()}`}${
          this.#selected.length === 0 ? noneMatches : ''
        }
      </p>
      ${this.#selected.length === 0 ? nothing : this.#renderImages()}`;
  }

  #renderImages() {
    const addresses = imageAddresses(this.session, this.stores.library, imageQueryWords(this.#query));
    const failed = this.stores.late.failures(this.session);
    const { length } = this.#selected;
    if (this.#query.view === 'grid') {
      return html`<hit5-trial-list
        .cases=${this.#selected}
        .failed=${failed}
        .addresses=${addresses}
      ></hit5-trial-list>`;
    }
    return html`<div class="card">
        ${renderTable({
          caption: 'Image by image',
          columns: [
            'Truth',
            { name: 'You', words: true, side: 'person' },
            { name: 'Network', words: true, side: 'network' },
            { name: 'Outcome', words: true },
            'Time',
          ],
          rows: this.#selected.slice(0, this.#more.shown(length)).map((one): readonly Cell[] => [
            {
              text: caseTitle(one),
              href: addresses.page(one.imageId),
              beside: `image ${one.position + 1}`,
              photo: addresses.file(one.imageId),
            },
            one.trial ? firstGuess(one.person) : null,
            one.network ? firstGuess(one.network, one.confidence) : null,
            { text: caseWords(one, failed.has(one.imageId)), beside: one.skippedReason ?? '' },
            one.trial ? formatSeconds(one.trial.time.response) : null,
          ]),
        })}
      </div>
      ${this.#more.render(length)}`;
  }

  /** Where images are shown that the numbers of the outcomes leave out. */
  #countedApart(): string {
    if (this.#query.standing !== null) return '';
    const apart = this.#selected.filter(({ standing }) => standing !== 'compared').length;
    return apart === 0 ? '' : `, ${apart} of them not compared`;
  }

  /** What can be chosen at all in this session, and how many images each outcome would leave. */
  #findChoices(): FilterChoices {
    const cases = this.#cases;
    const standing = this.#query.standing ?? 'compared';
    const query: ImageQuery = { ...this.#query, standing, outcome: null, sort: 'order' };
    const others = selectImages(cases, query, this.#missed);
    const branches = new Set(cases.map(({ truth }) => truth?.branch));
    return {
      outcomes: pairedTable(others.flatMap(({ outcome }) => outcome ?? [])),
      observers: this.#others.all(this.session),
      branches: this.stores.catalogue.of(this.session).branches.filter(({ id }) => branches.has(id)),
      list: this.session.list,
      pruned: cases.some(({ trial }) => trial?.offered),
      said: cases.some(({ trial }) => trial?.record.confidence !== undefined),
      categories: errorReasons.filter(({ id }) => {
        return cases.some(({ reasons }) => sides.some((side) => reasons[side].includes(id)));
      }),
      kinds: [...new Set(cases.flatMap(({ kind }) => kind ?? []))].sort(),
    };
  }

  /** The address keeps the choice; going back leads to where one came from, not through every choice. */
  #change = ({ value: query }: ImageQueryChangeEvent) => {
    location.replace(resultsLink(this.session.id, 'images', imageQueryWords(query)));
  };
}

/** A side's first guess, with its probability, and with ✓ where it is right or the place at which what is right came. */
function firstGuess({ classes, rank }: SideAnswer, probability: number | null = null): Cell {
  const hit = rank < 0 ? [] : [rank === 0 ? '✓' : `✓ on ${rank + 1}`];
  const beside = [...(probability === null ? [] : [formatPercent(probability)]), ...hit].join(' ');
  return { text: classes[0]?.title ?? 'no guess', beside };
}
