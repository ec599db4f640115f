import type { Observer } from '../../observers/observer.ts';
import type { Session } from '../../trials/session.ts';
import { counted } from '../counted.ts';

const elsewhere = 'the Hit5 session and the tidy CSV';

/** That a form with a row for each answer is without the assisted ones; null: there are none. */
export function assistedMissing(session: Session): string | null {
  const assisted = assistedOf(session);
  if (assisted === 0) return null;
  return (
    `${String(assisted)} of your ${counted(session.trials.length, 'answer')} ${wasWere(assisted)} assisted and ` +
    `${isAre(assisted)} not in it, because this format has no place to say so; ${elsewhere} have one.`
  );
}

/** That a form with a line for each image has an empty one for the assisted answers; null: there are none. */
export function assistedLines(session: Session): string | null {
  const assisted = assistedOf(session);
  if (assisted === 0) return null;
  return (
    `${emptyLines(assisted, session)}, as your answers there were assisted. Where this file is scored they count as ` +
    `no guess; ${elsewhere} say what they were.`
  );
}

/** That a form with a line for each image has an empty one where the network gave no answer; null: it gave all. */
export function unansweredLines({ name, images }: Observer, session: Session): string | null {
  const missing = session.trials.length - images.length;
  return missing === 0 ? null : `${emptyLines(missing, session)}, as ${name} gave no answer there.`;
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

/** What there is to say, one after the other; null: nothing. */
export function sentences(all: readonly (string | null)[]): string | null {
  return all.filter((one) => one !== null).join(' ') || null;
}

function assistedOf({ trials }: Session): number {
  return trials.filter(({ assistance }) => assistance.length > 0).length;
}

function emptyLines(empty: number, { trials }: Session): string {
  return `${String(empty)} of its ${counted(trials.length, 'line')} ${isAre(empty)} empty`;
}

function isAre(number: number): string {
  return number === 1 ? 'is' : 'are';
}

function wasWere(number: number): string {
  return number === 1 ? 'was' : 'were';
}
