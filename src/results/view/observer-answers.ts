import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { formatSeconds } from '../../core/text/format-number.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import type { ImageAnswer } from '../../figures/observers/observers-report.ts';
import { standInFor } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { headings, visuallyHidden } from '../../kit/style/controls.ts';
import { guessWords } from '../../label/view/commit.ts';
import { otherAnswersStyles } from './other-answers.ts';

/** What the observers that were loaded from files answered to an image; nothing when none did. */
@customElement('hit5-observer-answers')
export class ObserverAnswers extends SignalWatcher(LitElement) {
  static override readonly styles = [base, headings, visuallyHidden, otherAnswersStyles];

  @consume({ context: storesContext }) stores!: Results;

  /** The session whose image it is: observers of other challenges are passed over. */
  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) imageId!: ImageId;

  #answers = new Task(this, {
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
      // Sessions of this machine stand among the other answers already.
      const own = new Set(observers.files.value.filter(({ session }) => session).map(({ name }) => name));
      for (const answer of answers) {
        if (this.#isOfThisMachine(answer)) answer.files.forEach((file) => own.add(file));
      }
      return answers.filter(({ files }) => !files.every((file) => own.has(file)));
    },
  });

  protected override render() {
    return this.#answers.render({
      complete: (answers) => (answers.length === 0 ? nothing : this.#renderList(answers)),
      error: (cause) => html`<p>${messageOf(cause)}</p>`,
    });
  }

  /** Whether a loaded file holds a session of this machine: the same guesses in just the same time. */
  #isOfThisMachine({ kind, guesses, seconds }: ImageAnswer): boolean {
    return (
      kind === 'person' &&
      this.stores.sessions.sessions.value.some(
        ({ challengeId, trials }) =>
          challengeId === this.session.challengeId &&
          trials.some(
            (trial) =>
              trial.imageId === this.imageId &&
              trial.time.response === seconds &&
              trial.guesses.join() === guesses.join(),
          ),
      )
    );
  }

  #renderList(answers: readonly ImageAnswer[]) {
    return html`<section class="others" aria-labelledby="observers">
      <h2 id="observers">Answers of <a href=${observersLink}>loaded observers</a></h2>
      <ul>
        ${answers.map((answer) => html`<li>${this.#renderAnswer(answer)}</li>`)}
      </ul>
    </section>`;
  }

  #renderAnswer({ observer, simulated, guesses, probabilities, seconds, truth }: ImageAnswer) {
    const { catalogue } = this.stores;
    const trial = this.session.trials.find(({ imageId }) => imageId === this.imageId);
    const right = trial ? originalLabels.rightFor(trial) : [];
    const { list } = this.session;
    const named = (guess: Wnid) => (list ? standInFor(list, guess) : guess);
    const isRight = (guess: string) =>
      catalogue.has(guess) ? right.some((one) => one === named(guess)) : guess === truth;
    return html`${shownName({ name: observer, simulated })}:
    ${guessWords({ guesses, probabilities }, catalogue, isRight)}
    ${seconds === null ? nothing : html`<small>${formatSeconds(seconds)}</small>`}`;
  }
}
