import { pluralize, list } from '../../core/text/pluralize.ts';
import { notInTruth } from '../../figures/observers/leave-out.ts';
import type { ObserverRow } from '../element/observer-list/observer-list.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ObserverEdit } from '../../figures/observers/resolve-observers.ts';
import { shortFile } from '../logic/files/short-file.ts';
import type { ReportedObserver } from '../../figures/observers/observers-report.ts';

/**
 * The observers as the list shows them: where each comes from, and what of it does not count.
 *
 * @param truthFile the file that says what is right; null: each observer's own.
 * @param rooms the titles of the rooms that files came from, by the files' names.
 */
export function observerRows(
  observers: readonly ReportedObserver[],
  edits: ReadonlyMap<string, ObserverEdit>,
  truthFile: string | null,
  rooms: ReadonlyMap<string, string> = new Map(),
): readonly ObserverRow[] {
  return observers.map(
    ({
      key,
      name,
      kind,
      group,
      simulated,
      images,
      files,
      n,
      withoutTruth,
      assisted,
      spoiled,
      categories,
      inTruth,
      empty,
      guesses,
    }) => ({
      key,
      name,
      kind,
      group,
      kindOpen: kind === 'unknown' || edits.get(key)?.kind !== undefined,
      notes: [
        ...(simulated ? ['simulated: a program drew these answers'] : []),
        pluralize(images, 'image'),
        `from ${fromWords(files, rooms)}`,
        guesses === 1 ? 'one guess an image' : `${guesses} guesses an image`,
        ...(empty === null ? [] : [empty]),
        ...(categories === null
          ? []
          : [categories === 0 ? 'answers in words of its own' : `answers with ${categories} categories`]),
        ...(truthFile !== null && inTruth === 0 ? [notInTruth(images, truthFile)] : []),
        ...(withoutTruth > 0
          ? [`${pluralize(withoutTruth, 'image')} not counted: ${noTruth(truthFile)}`]
          : []),
        ...(assisted > 0 ? [`${pluralize(assisted, 'image')} answered with help not counted`] : []),
        ...(spoiled > 0 ? [`${pluralize(spoiled, 'image')} not shown as asked not counted`] : []),
        ...(n === 0 && withoutTruth > 0 ? ['cannot be scored: add a file that says what is right'] : []),
      ],
    }),
  );
}

/** How many files are named; more are counted. */
const mostFiles = 3;

/** The rooms and files that an observer is from: "7b Biology", "ada.json, ben.json and 4 more". */
function fromWords(files: readonly string[], rooms: ReadonlyMap<string, string>): string {
  const names = [...new Set(files.map((file) => visibleText(rooms.get(file) ?? shortFile(file))))];
  return list(names, mostFiles);
}

/** Why images do not count: an empty list in ReaL labels, say. */
function noTruth(truthFile: string | null): string {
  return truthFile === null ? 'without a truth' : `${visibleText(truthFile)} says no class for them`;
}
