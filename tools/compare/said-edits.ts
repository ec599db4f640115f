import { lacksCondition } from '../../src/core/observers/stimulus.ts';
import { FormatError } from '../../src/core/schemas/check-format.ts';
import { quoted, visibleText } from '../../src/core/text/visible-text.ts';
import {
  resolveObservers,
  type GatheredObserver,
  type ObserverEdit,
  type ObserverFile,
} from '../../src/figures/observers/resolve-observers.ts';
import { UsageError } from '../command.ts';
import type { CompareOptions } from './words.ts';

/**
 * What --rename and --condition say, by the observers' keys.
 *
 * @throws FormatError for a name that no observer has, and for a condition of one whose file says all of them.
 * @throws UsageError where a word is not NAME=VALUE.
 */
export function saidEdits(
  files: readonly ObserverFile[],
  { rename = [], condition = [] }: Pick<CompareOptions, 'rename' | 'condition'>,
): ReadonlyMap<string, ObserverEdit> {
  const all = resolveObservers(files);
  const edits = new Map<string, ObserverEdit>();
  for (const word of rename) {
    const [who, name] = splitWord('rename', word, 'mia-2.csv=Ben');
    for (const key of keysOf(who, all)) edits.set(key, { name });
  }
  return withConditions(edits, all, files, condition);
}

/** NAME and VALUE of a word. */
function splitWord(option: string, word: string, example: string): readonly [string, string] {
  const at = word.indexOf('=');
  const [name, value] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
  if (at >= 1 && value !== '') return [name, value];
  throw new UsageError(`--${option} takes NAME=VALUE, such as ${example}, not ${visibleText(word)}.`);
}

/** The keys of an observer, or of the only one that a file holds. */
function keysOf(who: string, all: readonly GatheredObserver[]): readonly string[] {
  const named = all.find(({ observer }) => observer.name === who);
  if (named) return named.keyed.map(({ key }) => key);
  const held = all.flatMap(({ keyed }) => keyed.filter(({ files }) => files.includes(who)));
  if (held.length === 1) return held.map(({ key }) => key);
  if (held.length === 0) throw noObserver('rename', who, all);
  throw new FormatError(
    `--rename ${visibleText(who)}: this file holds ${held.length} observers. Expected the name of one.`,
  );
}

function withConditions(
  edits: ReadonlyMap<string, ObserverEdit>,
  all: readonly GatheredObserver[],
  files: readonly ObserverFile[],
  said: readonly string[],
): ReadonlyMap<string, ObserverEdit> {
  const found = new Map(edits);
  for (const word of said) {
    const [name, condition] = splitWord('condition', word, 'vgg16=blur');
    const own = all.filter((one) => one.observer.name === name || one.named === name);
    if (own.length === 0) throw noObserver('condition', name, all);
    const parts = files.flatMap(({ observers }) =>
      observers.filter((one) => own.some(({ named }) => named === one.name)),
    );
    if (!parts.some(lacksCondition))
      throw new FormatError(
        `--condition ${visibleText(word)}: the file of ${quoted(name)} says the condition of every answer. Expected one that has answers without.`,
      );
    for (const { key } of own.flatMap(({ keyed }) => keyed)) found.set(key, { ...found.get(key), condition });
  }
  return found;
}

function noObserver(option: string, name: string, all: readonly GatheredObserver[]): FormatError {
  const names = [...new Set(all.map((one) => quoted(one.named)))].slice(0, 6).join(', ');
  return new FormatError(
    `--${option} ${visibleText(name)}: no observer has this name. Expected one of ${names}.`,
  );
}
