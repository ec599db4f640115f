import type { Observer } from '../../core/observers/observer.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import type { Session } from '../../core/trials/session.ts';
import { pluralize } from '../../core/text/pluralize.ts';

/**
 * What a form cannot hold of a person's answers, a sentence each: none of assisted answers, of photos that were not shown
 * as asked, and that a program drew them. With a line for each image, theirs are empty.
 */
export function personMissing(
  { trials, simulated }: Pick<Session, 'trials' | 'simulated'>,
  hasLines = false,
): readonly (string | null)[] {
  const assisted = trials.filter(({ assistance }) => assistance.length > 0).length;
  const spoiled = trials.filter((trial) => trial.assistance.length === 0 && isSpoiled(trial)).length;
  const left = (count: number, why: string) => {
    if (count === 0) return null;
    return hasLines
      ? `${emptyLines(count, trials.length)} of your answers ${isAre(count)} empty, because ${why}.`
      : `${count} of your ${pluralize(trials.length, 'answer')} ${isAre(count)} not in it, because ${why}.`;
  };
  const all = [left(assisted, 'you had help there'), left(spoiled, 'the photo was not shown as asked')];
  return [
    ...all,
    hasLines && assisted + spoiled > 0 ? 'Where the file is scored, an empty line counts as no guess.' : null,
    simulated ? 'It cannot say that the answers are simulated.' : null,
    assisted + spoiled > 0 || simulated ? 'The Hit5 session and the tidy CSV have it all.' : null,
  ];
}

/** That a form with a line for each image has an empty one where the network gave no answer; null: it gave all. */
export function unansweredLines({ name, images }: Observer, session: Pick<Session, 'trials'>): string | null {
  const known = new Set(images);
  const missing = session.trials.filter(({ imageId }) => !known.has(imageId)).length;
  if (missing === 0) return null;
  return `${emptyLines(missing, session.trials.length)} of ${name} ${isAre(missing)} empty, because it gave no answer there.`;
}

/** That a form in which each image has its class is without those of which nobody said it; null: there are none. */
export function untoldImages(images: number): string | null {
  if (images === 0) return null;
  return `${pluralize(images, 'image')} ${isAre(images)} not in it, because nobody said what ${images === 1 ? 'it shows' : 'they show'}.`;
}

/** That a form for one network is without the others’ answers; null: there is no other. */
export function otherNetworks({ name, images }: Observer, session: Session): string | null {
  const answers = session.trials.filter(({ prediction }) => prediction !== null).length - images.length;
  if (answers === 0) return null;
  return `It holds the answers of ${name}; ${pluralize(answers, 'answer')} of other networks ${isAre(answers)} not in it.`;
}

/** Why a file in a form that Hit5 writes for other programs cannot be opened, as a sentence's end and what to do. */
export function onlyWritten(form: string): string {
  return (
    `is a file for ${form}: it is not damaged, but that form is only written, never read. Open the Hit5 session or the ` +
    'tidy CSV of the same answers.'
  );
}

/** What there is to say, one after the other; null: nothing. */
export function sentences(all: readonly (string | null)[]): string | null {
  return all.filter((one) => one !== null).join(' ') || null;
}

function emptyLines(empty: number, lines: number): string {
  return `${empty} of the ${pluralize(lines, 'line')}`;
}

function isAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}
