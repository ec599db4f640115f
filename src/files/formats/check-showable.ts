import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { quoted } from '../../core/text/visible-text.ts';

/**
 * Makes sure that a session can be shown and gone on with: it names none but the 1000 classes, and what was answered
 * or skipped of its images are the first ones, without a gap.
 *
 * @param shown how to name it in a message.
 * @throws FormatError naming the image.
 */
export function checkShowable(shown: string, session: Session, catalogue: Catalogue): void {
  for (const trial of session.trials) {
    const unknown = unknownClass(trial, catalogue);
    if (unknown === null) continue;
    throw new FormatError(
      `${shown}, image ${quoted(trial.imageId)}: expected one of the 1000 classes, found ${quoted(unknown)}.`,
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

/** What a trial names that is none of the 1000 classes; null: nothing. */
export function unknownClass(
  { truth, truths = [], guesses, offered, record }: Trial,
  catalogue: Catalogue,
): string | null {
  const looked = [...record.seen, ...record.opened].map(({ wnid }) => wnid);
  const changes = record.changes.flatMap((change) => change.guesses);
  const named = [
    ...(truth === null ? [] : [truth]),
    ...truths,
    ...guesses,
    ...(offered ?? []),
    ...looked,
    ...changes,
  ];
  return named.find((wnid) => !catalogue.has(wnid)) ?? null;
}
