import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { imageLink, observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { formatPercent, formatSeconds } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Answer } from '../../core/observers/observer-answers.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import type { ImageAnswer } from '../../figures/observers/observers-report.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInFor } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { headings, visuallyHidden } from '../../kit/style/controls.ts';
import { tick } from '../../kit/element/truth-line/truth-signs.ts';

/** A list of answers in running text, the truth marked. */
export const otherAnswersStyles = css`
  .others {
    display: grid;
    gap: 8px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .others h2 {
    color: var(--ink);
  }
  .others b {
    color: var(--truth);
    font-weight: 600;
  }
`;

/** An answer in running text: guesses, the surest first, with probabilities, what is right marked, and the time it took. */
export function answerWords(
  { guesses, probabilities, seconds }: Pick<Answer, 'guesses' | 'probabilities' | 'seconds'>,
  catalogue: Catalogue,
  isRight: (guess: string) => boolean,
) {
  const said = guesses.map((guess, place) => {
    const label = catalogue.has(guess) ? catalogue.title(guess) : visibleText(guess);
    const probability = probabilities[place] ?? null;
    const words = probability === null ? label : `${label} ${formatPercent(probability)}`;
    return [
      place > 0 ? ', ' : nothing,
      isRight(guess) ? html`<b>${tick} ${words}<span class="visually-hidden"> (truth)</span></b>` : words,
    ];
  });
  return html`${guesses.length === 0 ? 'no guess' : said}
  ${seconds === null ? nothing : html`<small>${formatSeconds(seconds)}</small>`}`;
}

/**
 * What others, or the same person on another day, answered to an image: in sessions of this machine, and in the files
 * that are loaded. Nothing when nobody did.
 */
@customElement('hit5-other-answers')
class OtherAnswers extends SignalWatcher(LitElement) {
  static override readonly styles = [base, headings, visuallyHidden, otherAnswersStyles];

  @consume({ context: storesContext }) stores!: Results;

  /** The session whose image it is: answers of other challenges are passed over. */
  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) imageId!: ImageId;

  #loaded = new Task(this, {
    args: () => {
      const { observers, sessions } = this.stores;
      return [
        this.session.challengeId,
        this.imageId,
        observers.result.value,
        sessions.sessions.value,
      ] as const;
    },
    task: async ([challengeId, imageId]) => {
      const { observers } = this.stores;
      const answers = await observers.answersTo(imageId);
      const challenge = observers.result.value?.report?.challenge ?? null;
      if (challenge !== null && challenge !== challengeId) return [];
      // Sessions of this machine are told already, also where a file holds them: the same guesses in just the same time.
      const own = new Set(observers.files.value.filter(({ session }) => session).map(({ name }) => name));
      const trials = this.#trials();
      for (const { kind, files, guesses, seconds } of answers) {
        const isTold = trials.some(
          ({ trial }) => trial.time.response === seconds && trial.guesses.join() === guesses.join(),
        );
        if (kind === 'person' && isTold) files.forEach((file) => own.add(file));
      }
      return answers.filter(({ files }) => !files.every((file) => own.has(file)));
    },
  });

  protected override render() {
    const { error, value: loaded = [] } = this.#loaded;
    const others = this.#trials().filter(({ session }) => session.id !== this.session.id);
    if (error) return html`<p>${messageOf(error)}</p>`;
    if (others.length + loaded.length === 0) return nothing;
    return html`<section class="others" aria-labelledby="others">
      <h2 id="others">Other answers to this image</h2>
      <ul>
        ${others.map(({ session, trial }) => {
          const name = shownName({ name: session.person, simulated: session.simulated === true });
          const right: readonly string[] = originalLabels.rightFor(trial);
          const answer = { guesses: trial.guesses, probabilities: [], seconds: trial.time.response };
          return html`<li>
            <a href=${imageLink(session.id, this.imageId)}>${name}, ${session.mode}</a>:
            ${answerWords(answer, this.stores.catalogue.of(session), (wnid) => right.includes(wnid))}
          </li>`;
        })}
        ${loaded.map((answer) => html`<li>${this.#renderLoaded(answer)}</li>`)}
      </ul>
    </section>`;
  }

  /** What sessions of this machine hold of the image. */
  #trials(): readonly { readonly session: Session; readonly trial: Trial }[] {
    return this.stores.sessions.sessions.value
      .filter(({ challengeId }) => challengeId === this.session.challengeId)
      .flatMap((session) =>
        session.trials.filter(({ imageId }) => imageId === this.imageId).map((trial) => ({ session, trial })),
      );
  }

  #renderLoaded({ observer, simulated, truth, ...answer }: ImageAnswer) {
    const { catalogue } = this.stores;
    const trial = this.session.trials.find(({ imageId }) => imageId === this.imageId);
    const right = trial ? originalLabels.rightFor(trial) : [];
    const { list } = this.session;
    const named = (guess: Wnid) => (list ? standInFor(list, guess) : guess);
    const isRight = (guess: string) =>
      catalogue.has(guess) ? right.some((one) => one === named(guess)) : guess === truth;
    return html`<a href=${observersLink}>${shownName({ name: observer, simulated })}</a>:
      ${answerWords(answer, catalogue, isRight)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-other-answers': OtherAnswers;
  }
}
