import type { Catalogue } from '../../core/classes/catalogue.ts';
import { unknownOf } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { sessionLabels } from './session-observers.ts';

/**
 * Makes sure that a session can be shown and gone on with: it names none but the 1000 classes, in a session with a list
 * none but those that stand for its categories, and what was answered or skipped of its images are the first ones, without a
 * gap.
 *
 * @param shown how to name it in a message.
 * @throws FormatError naming the image.
 */
export function checkShowable(shown: string, session: Session, catalogue: Catalogue): void {
  checkList(shown, session, catalogue);
  const labels = sessionLabels(session.list, catalogue);
  for (const trial of session.trials) {
    const unknown = unknownClass(trial, catalogue);
    const other = session.list && answeredClasses(trial, catalogue).find((wnid) => labels.of(wnid) < 0);
    const found = unknown ?? other ?? null;
    if (found === null) continue;
    const expected = unknown === null ? labels.expected : 'one of the 1000 classes';
    throw new FormatError(
      `${shown}, image ${quoted(trial.imageId)}: expected ${expected}, found ${quoted(found)}.`,
    );
  }
  const done = new Set([...session.trials, ...session.skipped].map(({ position }) => position));
  const gap = Array.from({ length: done.size }, (_, position) => position).find((at) => !done.has(at));
  if (gap === undefined) return;
  throw new FormatError(
    `${shown}: the image ${quoted(session.order[gap] ?? '')} was passed over, and later ones are answered. Expected ` +
      'an answer, or the reason why it was skipped.',
  );
}

/** @throws FormatError when a category of the session's list has a class that is none of the 1000, naming both. */
export function checkList(shown: string, { list }: Pick<Session, 'list'>, catalogue: Catalogue): void {
  const unknown = list && unknownOf(list, catalogue);
  if (!unknown) return;
  const [category, wnid] = unknown;
  throw new FormatError(
    `${shown}, category ${quoted(category)} of the list: expected one of the 1000 classes, found ${quoted(wnid)}.`,
  );
}

/** The classes that person and network answered with, and that are right. */
function answeredClasses(
  { truth, truths = [], guesses, record, prediction }: Trial,
  catalogue: Catalogue,
): readonly Wnid[] {
  const changes = record.changes.flatMap((change) => change.guesses);
  const predicted = (prediction?.guesses ?? []).map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
  return [...(truth === null ? [] : [truth]), ...truths, ...guesses, ...changes, ...predicted];
}

/** What a trial names that is none of the 1000 classes; null: nothing. */
function unknownClass(
  { truth, truths = [], imageClass, guesses, offered, record }: Trial,
  catalogue: Catalogue,
): string | null {
  const looked = [...record.seen, ...record.opened].map(({ wnid }) => wnid);
  const changes = record.changes.flatMap((change) => change.guesses);
  const named = [
    ...(truth === null ? [] : [truth]),
    ...truths,
    ...(imageClass === undefined ? [] : [imageClass]),
    ...guesses,
    ...(offered ?? []),
    ...looked,
    ...changes,
  ];
  return named.find((wnid) => !catalogue.has(wnid)) ?? null;
}
