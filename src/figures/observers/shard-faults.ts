import { grouped } from '../../core/grouped.ts';
import type { HeldShards } from '../../core/observers/shard.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ObserverFile } from './gather-observers.ts';

/** Shards of one run in a file. */
interface ShardFile extends HeldShards {
  readonly file: string;
  readonly network: string;
  readonly weights: string;
}

/** Why a file of shards cannot be compared. */
interface ShardFault {
  readonly file: string;
  /** A sentence for a person, the same for all files of which it tells. */
  readonly message: string;
}

/** How many are named. */
const mostNamed = 6;

/** How many digits of the weights' hash tell networks of one name apart. */
const digits = 8;

/** The shards of one count of a run, each once, and the files that bring one again. */
interface ShardSet {
  readonly files: readonly ShardFile[];
  readonly doubles: readonly ShardFault[];
  /** The numbers that no file has. */
  readonly missing: readonly number[];
}

/**
 * What is wrong with files of shards: a network's run in shards is one observer where each shard is there once. Empty where
 * nothing is wrong. A file that comes after a whole run takes nothing from it.
 */
export function shardFaults(files: readonly ObserverFile[]): readonly ShardFault[] {
  const all = files.flatMap(({ file, observers }) =>
    observers.flatMap(({ shards, name, weights }) =>
      shards && weights !== null ? [{ ...shards, file, network: name, weights }] : [],
    ),
  );
  const runs = [...grouped(all, ({ weights }) => weights).values()].map((run) =>
    [...grouped(run, ({ of }) => of).values()].map(setOf),
  );
  const isWhole = ({ missing }: ShardSet) => missing.length === 0;
  const mixed = mixedWords(runs.filter((sets) => !sets.some(isWhole)));
  return runs.flatMap((sets) => {
    const whole = sets.find(isWhole);
    const broken = sets.filter((set) => set !== whole);
    const message = broken.length === 0 ? '' : sets.length > 1 ? countsWords(sets) : missingWords(sets);
    const faults = broken.flatMap((set) => set.files.map(({ file }) => ({ file, message })));
    const told = whole ? faults : faults.map((one) => ({ ...one, message: `${mixed}${one.message}` }));
    return [...told, ...sets.flatMap(({ doubles }) => doubles)];
  });
}

/** @param all of one run and one count. */
function setOf(all: readonly ShardFile[]): ShardSet {
  const before = new Map<number, string>();
  const files: ShardFile[] = [];
  const doubles: ShardFault[] = [];
  for (const one of all) {
    const double = one.numbers.find((number) => before.has(number));
    if (double !== undefined) {
      doubles.push({ file: one.file, message: twiceWords(one, double, before.get(double) ?? '') });
      continue;
    }
    files.push(one);
    for (const number of one.numbers) before.set(number, one.file);
  }
  const numbers = Array.from({ length: all[0]?.of ?? 0 }, (_, at) => at + 1);
  return { files, doubles, missing: numbers.filter((number) => !before.has(number)) };
}

function countsWords([one, other]: readonly ShardSet[]): string {
  const [first, second] = [one?.files[0], other?.files[0]];
  if (!first || !second) return '';
  return (
    `The shards of ${visibleText(first.network)} are of different counts: ${visibleText(first.file)} has ` +
    `${numbersWords(first)}, ${visibleText(second.file)} ${numbersWords(second)}. Expected shards of one count.`
  );
}

function twiceWords({ file, network, of }: ShardFile, number: number, before: string): string {
  return (
    `${visibleText(network)}: shard ${number} of ${of} is there twice, in ${visibleText(before)} and ` +
    `${visibleText(file)}. Expected each shard once; leave one of the files out.`
  );
}

function missingWords([set]: readonly ShardSet[]): string {
  const [first] = set?.files ?? [];
  if (!set || !first) return '';
  const { of, network } = first;
  return (
    `${visibleText(network)}: ${numbersWords({ numbers: set.missing, of })} ` +
    `${set.missing.length === 1 ? 'is' : 'are'} missing. Expected the files of all ${of} shards together.`
  );
}

/** @param runs of which none is whole; nothing is said of one alone. */
function mixedWords(runs: readonly (readonly ShardSet[])[]): string {
  const firsts = runs.flatMap(([set]) => set?.files[0] ?? []);
  if (firsts.length < 2) return '';
  const names = new Set(firsts.map(({ network }) => network));
  const what = names.size === firsts.length ? 'networks' : 'weights';
  const each = firsts.slice(0, mostNamed).map(({ file, network, weights }) => {
    const own = what === 'networks' ? '' : ` with the weights ${visibleText(weights.slice(0, digits))}`;
    return `${visibleText(file)} is of ${visibleText(network)}${own}`;
  });
  return `Shards of different ${what} are mixed: ${each.join(', ')}. `;
}

/** "shard 5 of 16", "shards 5, 7 and 9 of 16". */
function numbersWords({ numbers, of }: HeldShards): string {
  const more = numbers.length - mostNamed;
  const named = (more > 1 ? numbers.slice(0, mostNamed) : numbers).map(String);
  const last = more > 1 ? `${more} more` : named.pop();
  const list = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  return `${numbers.length === 1 ? 'shard' : 'shards'} ${list} of ${of}`;
}
