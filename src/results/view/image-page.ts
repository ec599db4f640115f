import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { initialState, Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lowestCommonAncestor, type CommonAncestor } from '../../core/classes/lowest-common-ancestor.ts';
import { formatSeconds } from '../../core/text/format-number.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { confidenceWords } from '../../figures/errors/said-confidence.ts';
import { breakLink, imageLink, resultsLink, type LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../label/element/answer-card/answer-card.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../kit/element/photo/photo.ts';
import { linkNotice } from '../../kit/element/notice/notice.ts';
import { caseWords } from '../../kit/element/trial-list/outcome-words.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageCase, SideAnswer } from '../../figures/errors/image-case.ts';
import { parseImageQuery, selectImages } from '../../figures/errors/image-query.ts';
import { countedPlace, sideVerdict, networkVerdict, personVerdict } from '../../figures/scoring/verdict.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Assistance, Session, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { outcomeWord } from '../../kit/style/image-cards.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { truthLine } from '../../label/view/truth-line.ts';
import { WhereItLooked } from '../../networks/view/where-it-looked.ts';
import './image-errors.ts';
import { ImageSteps, imageStepsStyles } from '../../kit/element/image-steps/image-steps.ts';
import { OtherObservers } from './other-observers.ts';
import './other-answers.ts';
import { SessionCases } from './session-cases.ts';
import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import { truthSign } from '../../kit/element/truth-line/truth-signs.ts';
import type { GradingRule } from '../../core/trials/grading.ts';

/** The person on the left, the network on the right, the photo and its truth between them, as face to face. */
const imagePageStyles = css`
  a.break {
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  :host {
    display: grid;
    gap: 20px;
  }
  .all {
    color: var(--ink-2);
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .outcome {
    font-size: 0.875rem;
  }
  .sides {
    display: grid;
    align-items: start;
    gap: 20px;
    grid-template-columns: minmax(0, 22fr) minmax(0, 56fr) minmax(0, 22fr);
  }
  .side,
  .between {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  hit5-photo {
    height: clamp(20rem, 100vh - 24rem, 44rem);
  }
  .walk hit5-photo {
    height: clamp(14rem, 44vh, 30rem);
  }
  @media (width >= 64rem) {
    .walk {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1fr) minmax(0, 2fr);
    }
    .walk .between {
      grid-area: 1 / 1 / 2 / 3;
    }
    .walk hit5-image-errors {
      grid-area: 1 / 3 / 3 / 4;
    }
  }
  .gone {
    padding: 24px;
    border-radius: var(--radius);
    background: var(--mat);
    color: var(--ink-2);
  }
  dl {
    display: grid;
    gap: 6px;
    padding: 0 4px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  dt {
    color: var(--ink);
    font-weight: 600;
  }
  dt,
  dd {
    display: inline;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    color: var(--ink-2);
    font-size: 0.8125rem;
  }
  .path li + li::before {
    content: '› ' / '';
  }
  .right {
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  .right b {
    color: var(--truth);
    font-weight: 600;
  }
  @media (width < 64rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .between {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .walk hit5-image-errors {
      grid-column: 1 / -1;
    }
    hit5-photo {
      height: 50vh;
    }
  }
  @media (width < 36rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .all {
      order: -1;
      width: 100%;
    }
  }
`;

/** One image: the photo, its truth, what both sides said of it and how far off they were; its neighbours by key. */
@customElement('hit5-image-page')
export class ImagePage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    outcomeWord,
    sideWords,
    imageStepsStyles,
    imagePageStyles,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose image. */
  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) imageId!: ImageId;

  /** Among which images it stands, as the address says. */
  @property({ attribute: false }) words: LinkWords = {};

  #cases: readonly ImageCase[] = [];
  /** Those among which one goes back and forth; all, when the image is not among those asked for. */
  #among: readonly ImageCase[] = [];
  #graded = new SessionCases();
  /** What is understood of the address. */
  #words: LinkWords = {};
  /** What is wrong with the rest of it, in sentences. */
  #problem: string | null = null;
  #shown: ImageBitmap | null = null;

  #steps = new ImageSteps(this);
  #others = new OtherObservers(this);
  /** How many images the observer asked for missed; null while that is not known. */
  #missed: number | null = null;

  #photo = new Task(this, {
    args: () => [this.stores.library.find(this.session, this.imageId)] as const,
    task: async ([found], { signal }) => {
      if (!found) return initialState;
      const bitmap = await found.source.images.load(found.image, signal);
      if (signal.aborted) bitmap.close();
      else this.#keep(bitmap);
      return bitmap;
    },
    argsEqual: ([one], [other]) => one?.image === other?.image,
  });

  #looked = new WhereItLooked(this, () => {
    const trial = this.session.trials.find(({ imageId }) => imageId === this.imageId);
    const isThere = this.#photo.status === TaskStatus.COMPLETE;
    return {
      bitmap: isThere ? (this.#photo.value ?? null) : null,
      // A category has no map: its classes are looked for in several places.
      prediction: this.session.list ? null : (trial?.prediction ?? null),
      truth: trial?.truth ?? null,
    };
  });

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keep(null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { words, problem } = this.#others.understand(this.words, this.session);
    this.#words = words;
    this.#problem = problem;
    const query = parseImageQuery(words);
    const cases = this.#graded.of(this.session, this.stores, query.reason !== null);
    const moved = changed.has('session') || changed.has('imageId') || changed.has('words');
    const missed = this.#others.missed(query.observer, this.session);
    const found = missed?.size ?? null;
    if (!moved && cases === this.#cases && found === this.#missed) return;
    this.#missed = found;
    this.#cases = cases;
    const selected = selectImages(cases, query, missed);
    if (selected.some(({ imageId }) => imageId === this.imageId)) this.#among = selected;
    // What is found about this image can take it out of those asked for; its neighbours stay then.
    else if (moved) this.#among = cases;
  }

  protected override render() {
    const one = this.#cases.find(({ imageId }) => imageId === this.imageId);
    if (!one) {
      return html`<div>
        <h1>This session has no such answered image.</h1>
        <p><a href=${resultsLink(this.session.id, 'images')}>All images of the session</a></p>
      </div>`;
    }
    const reasoned = this.session.list ? null : one.trial;
    // Beside the photo for whoever goes through the errors.
    const walk = reasoned && parseImageQuery(this.#words).wrong;
    const errors = reasoned
      ? html`<hit5-image-errors
          .session=${this.session}
          .trial=${reasoned}
          .wrong=${walk}
          .among=${this.#among}
          .words=${this.#words}
        ></hit5-image-errors>`
      : nothing;
    return html`${this.#renderWay()} ${linkNotice(this.#problem)}
      <div class="head">
        <h1>${caseVerdict(one)}</h1>
        <p class="outcome ${one.outcome ?? ''}">${caseWords(one, this.#hasFailed())}</p>
        ${one.skippedReason === null ? nothing : html`<p>${one.skippedReason}</p>`}
      </div>
      <div class="sides ${walk === null ? '' : 'walk'}">
        ${one.trial ? this.#renderPerson(one, one.trial) : nothing}
        <section class="between" aria-label="The photo and its class">
          ${this.#renderPhoto(one)}
          ${
            one.truth
              ? html`${this.#renderTruth(one, one.truth.wnid)}
                ${this.session.list ? nothing : imagePath(one.truth, this.stores.catalogue)}
                ${rightClasses(one, this.stores.grading.rule.value)}`
              : nothing
          }
          ${this.#looked.panel()} ${this.#renderCredit()}
        </section>
        ${one.trial ? this.#renderNetwork(one, one.trial) : nothing} ${walk === null ? nothing : errors}
      </div>
      ${walk === null ? errors : nothing}
      <hit5-other-answers .session=${this.session} .imageId=${this.imageId}></hit5-other-answers>`;
  }

  #renderTruth({ trial, ...one }: ImageCase, truth: Wnid) {
    const { catalogue } = this.stores;
    const imageClass = trial?.imageClass;
    const missed = missedWords({ trial, ...one });
    const shown = { truth, ...(imageClass && { imageClass }) };
    return truthLine(shown, catalogue.of(this.session), catalogue, { missed });
  }

  #renderWay() {
    const place = this.#among.findIndex(({ imageId }) => imageId === this.imageId);
    const addressOf = (at: number) =>
      imageLink(this.session.id, this.#among[at]?.imageId ?? this.imageId, this.#words);
    const all = resultsLink(this.session.id, 'images', this.#words);
    return this.#steps.render(place, this.#among.length, addressOf, all);
  }

  #renderPhoto({ truth }: ImageCase) {
    const gone = html`<p class="gone">
      The photo is not here: its challenge is not on this machine, or no longer has it. Where the network
      looked cannot be shown without it.
    </p>`;
    return this.#photo.render({
      initial: () => gone,
      error: (cause) => html`<p class="gone">${messageOf(cause)}</p>`,
      pending: () => html`<hit5-photo></hit5-photo>`,
      complete: (bitmap) =>
        html`<hit5-photo .bitmap=${bitmap} .label=${truth ? `The photo: ${truth.title}` : 'The photo'}
          >${this.#looked.overlay()}</hit5-photo
        >`,
    });
  }

  #renderPerson(one: ImageCase, trial: Trial) {
    return html`<div class="side">
      <hit5-answer-card
        side="person"
        heading="You"
        subtitle="best guess first"
        .places=${mostGuesses(this.session)}
        .guesses=${one.person.classes.map(({ title }) => ({ label: title, probability: null }))}
        .hitIndex=${one.person.rank}
      ></hit5-answer-card>
      ${personFacts(one, trial, this.stores.catalogue.of(this.session))}
    </div>`;
  }

  #renderNetwork(one: ImageCase, { prediction }: Trial) {
    const name = prediction ? this.stores.network.nameOf(prediction.network) : '';
    return html`<div class="side">
      <hit5-answer-card
        side="network"
        heading="Network"
        .subtitle=${name}
        .places=${mostGuesses({ list: this.session.list })}
        .guesses=${(one.network?.classes ?? []).map(({ title }, place) => ({
          label: title,
          probability: prediction?.guesses[place]?.probability ?? null,
        }))}
        .hitIndex=${one.network?.rank ?? -1}
        .pendingText=${prediction ? '' : this.#pendingWords()}
      ></hit5-answer-card>
      ${prediction ? networkFacts(one, prediction, this.stores.catalogue.of(this.session)) : nothing}
    </div>`;
  }

  #hasFailed(): boolean {
    return this.stores.late.failures(this.session).has(this.imageId);
  }

  #pendingWords(): string {
    return this.#hasFailed()
      ? 'The network failed on this image.'
      : 'The network has not answered this image yet.';
  }

  #renderCredit() {
    const image = this.stores.library.find(this.session, this.imageId)?.image;
    if (!image) return nothing;
    return html`<hit5-image-credit .credit=${image.credit} .kind=${image.kind}></hit5-image-credit> ${
        this.stores.router.visit.value.embedded
          ? nothing
          : html`<a class="break" href=${breakLink(this.session.challengeId, image.id)}>Break it</a>`
      }`;
  }

  /** Keeps the photo on screen and lets go of the one before. */
  #keep(bitmap: ImageBitmap | null): void {
    this.#shown?.close();
    this.#shown = bitmap;
  }
}

/** "you missed", "you didn’t know"; empty where the person named it, or the image was left out. */
function missedWords({ trial, person, depth }: ImageCase): string {
  const place = countedPlace(person.rank, depth);
  return trial && place < 0 ? `you ${sideVerdict(trial.guesses.length, place)}` : '';
}

/** How both sides did on one image, as a sentence in their colours (classes `person` and `network`). */
function caseVerdict({ trial, truth, person, network, depth }: ImageCase) {
  if (!trial) return 'This image was left out.';
  if (!truth) return 'Nobody has said what this is.';
  return html`<span class="person"
      >${personVerdict(trial.guesses.length, countedPlace(person.rank, depth))}</span
    >
    ${
      network
        ? html`<span class="network"
            >${networkVerdict(countedPlace(network.rank, depth), trial.guesses.length > 0 && countedPlace(person.rank, depth) < 0)}</span
          >`
        : nothing
    }`;
}

/** The way to a class through the hierarchy, from the top down; the root says nothing and is left out. */
function imagePath({ wnid, label }: ImageClass, catalogue: Catalogue) {
  const names = catalogue
    .path(wnid)
    .filter(({ parent }) => parent !== null)
    .map(({ name }) => name);
  return html`<ol class="path" aria-label="Place in the hierarchy">
    ${[...names, label].map((name) => html`<li>${name}</li>`)}
  </ol>`;
}

/** What counts as right for an image beyond one original label; nothing where that is all. */
function rightClasses({ right }: ImageCase, rule: GradingRule) {
  const several = right.map(({ title }) => html`<b>${truthSign} ${title}</b> `);
  if (rule === 'original')
    return right.length < 2
      ? nothing
      : html`<p class="right">Several classes are right, any counts: ${several}</p>`;
  return right.length > 0
    ? nothing
    : html`<p class="right">You contest this label: the image does not count.</p>`;
}

const assistanceWords: Record<Assistance, string> = {
  answer: 'the answer',
  prediction: 'the network’s prediction',
};

/** What is to be said of the person's answer: time, what was shown before, how far off the first guess was. */
function personFacts({ truth, person }: ImageCase, trial: Trial, catalogue: Catalogue) {
  const { response, paused } = trial.time;
  const { confidence } = trial.record;
  return html`<dl>
    ${fact('Time', `${formatSeconds(response)}${paused >= 1 ? `, and ${formatSeconds(paused)} paused` : ''}`)}
    ${trial.timedOut ? fact('Ended', 'by the time limit') : nothing}
    ${confidence ? fact('Sure of the first guess', confidenceWords[confidence].toLowerCase()) : nothing}
    ${
      trial.assistance.length > 0
        ? fact('Shown before', trial.assistance.map((one) => assistanceWords[one]).join(' and '))
        : nothing
    }
    ${distance(person.against ?? truth, person, catalogue)}
  </dl>`;
}

/** What is to be said of the network's answer: time, where it ran, how far off its first guess was. */
function networkFacts({ truth, network }: ImageCase, prediction: Prediction, catalogue: Catalogue) {
  return html`<dl>
    ${fact('Time', `${Math.round(prediction.milliseconds)}\u202fms on ${prediction.backend}`)}
    ${network ? distance(network.against ?? truth, network, catalogue) : nothing}
  </dl>`;
}

/**
 * How far the first guess is from the truth, and the nearest one where that is another and none is the truth; for each
 * guess the number of edges between.
 */
function distance(truth: ImageClass | null, { classes }: SideAnswer, catalogue: Catalogue) {
  const [first] = classes;
  // Categories are no part of the hierarchy.
  if (!truth || !first || catalogue.list) return nothing;
  const ancestorOf = (guess: ImageClass) => lowestCommonAncestor(catalogue, truth.wnid, guess.wnid);
  const below = (guess: ImageClass) => ancestorOf(guess)?.classes ?? 0;
  const nearest = classes.reduce((best, guess) => (below(guess) < below(best) ? guess : best), first);
  const named = nearest === first || nearest.wnid === truth.wnid;
  return html`${fact('First guess', apart(truth, first, ancestorOf(first)))}
  ${named ? nothing : fact('Nearest guess', apart(truth, nearest, ancestorOf(nearest)))}
  ${fact(
    'Edges of the hierarchy to the truth, through the lowest common ancestor',
    classes.map((guess) => `${guess.label} ${ancestorOf(guess)?.edges ?? 0}`).join(', '),
  )}`;
}

/** How far a guess is from the truth: the nearest kind that both are, and how many of the classes it has. */
function apart(truth: ImageClass, guess: ImageClass, ancestor: CommonAncestor | null): string {
  if (!ancestor) return 'the truth itself';
  const { node, classes } = ancestor;
  return node.parent === null
    ? `${guess.label}, which has nothing in common with ${truth.label}`
    : `${guess.label}, like ${truth.label} a kind of ${node.name} (${classes} classes)`;
}

function fact(name: string, words: string) {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}
