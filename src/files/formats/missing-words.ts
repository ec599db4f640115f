import type { Observer } from '../../core/observers/observer.ts';
import { isSpoiled } from '../../core/trials/counts-in-figures.ts';
import type { Session } from '../../core/trials/session.ts';
import { counted } from '../../core/text/counted.ts';

const elsewhere = 'the Hit5 session and the tidy CSV';

/** That a form with a row for each answer is without the assisted ones; null: there are none. */
export function assistedMissing(session: Session): string | null {
  const assisted = assistedOf(session);
  if (assisted === 0) return null;
  return (
    `${assisted} of your ${counted(session.trials.length, 'answer')} ${wasWere(assisted)} assisted and ` +
    `${isAre(assisted)} not in it, because this format has no place to say so; ${elsewhere} have one.`
  );
}

/** That a form with a line for each image has an empty one for the assisted answers; null: there are none. */
export function assistedLines(session: Pick<Session, 'trials'>): string | null {
  const assisted = assistedOf(session);
  if (assisted === 0) return null;
  return (
    `${emptyLines(assisted, session)} of your answers ${isAre(assisted)} empty, because you had help there. Where the ` +
    `file is scored, an empty line counts as no guess; ${elsewhere} say what you answered.`
  );
}

/** That a form with a row for each answer is without those whose photo was not shown as asked; null: there are none. */
export function spoiledMissing(session: Session): string | null {
  const spoiled = spoiledOf(session);
  if (spoiled === 0) return null;
  return (
    `${spoiled} of your ${counted(session.trials.length, 'answer')} ${isAre(spoiled)} not in it, because the photo was not ` +
    `shown as asked; ${elsewhere} have all of them.`
  );
}

/** That a form with a line for each image has an empty one where the photo was not shown as asked; null: there is none. */
export function spoiledLines(session: Pick<Session, 'trials'>): string | null {
  const spoiled = spoiledOf(session);
  if (spoiled === 0) return null;
  return (
    `${emptyLines(spoiled, session)} of your answers ${isAre(spoiled)} empty, because the photo was not shown as asked. Where ` +
    `the file is scored, an empty line counts as no guess; ${elsewhere} say what you answered.`
  );
}

/** That a form with a line for each image has an empty one where the network gave no answer; null: it gave all. */
export function unansweredLines({ name, images }: Observer, session: Pick<Session, 'trials'>): string | null {
  const known = new Set(images);
  const missing = session.trials.filter(({ imageId }) => !known.has(imageId)).length;
  if (missing === 0) return null;
  return `${emptyLines(missing, session)} of ${name} ${isAre(missing)} empty, because it gave no answer there.`;
}

/** That a form in which each image has its class is without those of which nobody said it; null: there are none. */
export function untoldImages(images: number): string | null {
  if (images === 0) return null;
  return `${counted(images, 'image')} ${isAre(images)} not in it, because nobody said what ${images === 1 ? 'it shows' : 'they show'}.`;
}

/** That a form for one network is without the others’ answers; null: there is no other. */
export function otherNetworks({ name, images }: Observer, session: Session): string | null {
  const answers = session.trials.filter(({ prediction }) => prediction !== null).length - images.length;
  if (answers === 0) return null;
  return `It holds the answers of ${name}; ${counted(answers, 'answer')} of other networks ${isAre(answers)} not in it.`;
}

/** That a form cannot say that a program drew the answers; null: a person gave them. */
export function simulatedMissing({ simulated }: Session): string | null {
  return simulated ? `It cannot say that the answers are simulated; ${elsewhere} can.` : null;
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

function assistedOf({ trials }: Pick<Session, 'trials'>): number {
  return trials.filter(({ assistance }) => assistance.length > 0).length;
}

/** Those that nothing else leaves out. */
function spoiledOf({ trials }: Pick<Session, 'trials'>): number {
  return trials.filter((trial) => trial.assistance.length === 0 && isSpoiled(trial)).length;
}

function emptyLines(empty: number, { trials }: Pick<Session, 'trials'>): string {
  return `${empty} of the ${counted(trials.length, 'line')}`;
}

function isAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

function wasWere(number: number): string {
  return number === 1 ? 'was' : 'were';
}
