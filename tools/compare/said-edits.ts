import { lacksCondition } from '../../src/core/observers/stimulus.ts';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { quoted, visibleText } from '../../src/core/text/visible-text.ts';
import {
  gatherObservers,
  type GatheredObserver,
  type ObserverEdit,
  type ObserverFile,
} from '../../src/figures/observers/gather-observers.ts';
import { UsageError, type Words } from './words.ts';

/**
 * What --merge, --separate and --condition say, by the observers' keys.
 *
 * @throws FormatError for a name that no observer has, and for a condition of one whose file says all of them.
 * @throws UsageError where one name is said to be one and several, and where a condition is not NAME=VALUE.
 */
export function saidEdits(
  files: readonly ObserverFile[],
  { merge, separate, conditions }: Pick<Words, 'merge' | 'separate' | 'conditions'>,
): ReadonlyMap<string, ObserverEdit> {
  const all = gatherObservers(files);
  return withConditions(saidOnes(all, merge, separate), all, files, conditions);
}

function saidOnes(
  all: readonly GatheredObserver[],
  merge: readonly string[],
  separate: readonly string[],
): ReadonlyMap<string, ObserverEdit> {
  const keysOf = (option: string, name: string) => {
    const own = all.filter((one) => one.observer.name === name);
    const isOne = option === 'separate' && own.length === 1 && !own[0]?.alike;
    const found = isOne ? own : all.filter((one) => one.named === name || own.includes(one));
    if (found.length > 0) return found.flatMap(({ keys }) => keys);
    throw noObserver(option, name, all);
  };
  const edits = new Map<string, ObserverEdit>();
  const apart = new Map(
    separate.flatMap((name) => keysOf('separate', name).map((key) => [key, name] as const)),
  );
  for (const key of apart.keys()) edits.set(key, { one: key });
  for (const names of merge) {
    const isName = all.some((one) => one.named === names);
    const keys = (isName ? [names] : names.split('=')).flatMap((name) => keysOf('merge', name.trim()));
    for (const key of keys) {
      if (apart.has(key)) {
        throw new UsageError(
          `--merge ${visibleText(names)} and --separate ${visibleText(apart.get(key) ?? '')} contradict each other: say one of them.`,
        );
      }
      edits.set(key, { one: keys[0] ?? key });
    }
  }
  return edits;
}

function withConditions(
  edits: ReadonlyMap<string, ObserverEdit>,
  all: readonly GatheredObserver[],
  files: readonly ObserverFile[],
  said: readonly string[],
): ReadonlyMap<string, ObserverEdit> {
  const found = new Map(edits);
  for (const word of said) {
    const at = word.indexOf('=');
    const [name, condition] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
    if (at < 1 || condition === '')
      throw new UsageError(`--condition takes NAME=VALUE, such as vgg16=blur, not ${visibleText(word)}.`);
    const own = all.filter((one) => one.observer.name === name || one.named === name);
    if (own.length === 0) throw noObserver('condition', name, all);
    const parts = files.flatMap(({ observers }) =>
      observers.filter((one) => own.some(({ named }) => named === one.name)),
    );
    if (!parts.some(lacksCondition))
      throw new FormatError(
        `--condition ${visibleText(word)}: the file of ${quoted(name)} says the condition of every answer. Expected one that has answers without.`,
      );
    for (const key of own.flatMap(({ keys }) => keys)) found.set(key, { ...found.get(key), condition });
  }
  return found;
}

function noObserver(option: string, name: string, all: readonly GatheredObserver[]): FormatError {
  const names = [...new Set(all.map((one) => quoted(one.named)))].slice(0, 6).join(', ');
  return new FormatError(
    `--${option} ${visibleText(name)}: no observer has this name. Expected one of ${names}.`,
  );
}
