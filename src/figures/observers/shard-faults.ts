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

/**
 * What is wrong with files of shards: a network's run in shards is one observer where each shard is there once. Empty where
 * nothing is wrong.
 */
export function shardFaults(files: readonly ObserverFile[]): readonly ShardFault[] {
  const all = files.flatMap(({ file, observers }) =>
    observers.flatMap(({ shards, name, weights }) =>
      shards && weights !== null ? [{ ...shards, file, network: name, weights }] : [],
    ),
  );
  const runs = [...grouped(all, ({ weights }) => weights).values()];
  const broken = runs.flatMap((run) => {
    const fault = twoCounts(run) ?? twice(run) ?? missing(run);
    return fault === null ? [] : [{ run, fault }];
  });
  const mixed = mixedWords(broken.map(({ run }) => run));
  return broken.flatMap(({ run, fault }) => run.map(({ file }) => ({ file, message: `${mixed}${fault}` })));
}

function twoCounts(run: readonly ShardFile[]): string | null {
  const [first] = run;
  const other = run.find(({ of }) => of !== first?.of);
  if (!first || !other) return null;
  return (
    `The shards of ${visibleText(first.network)} are of different counts: ${visibleText(first.file)} has ` +
    `${numbersWords(first)}, ${visibleText(other.file)} ${numbersWords(other)}. Expected shards of one count.`
  );
}

function twice(run: readonly ShardFile[]): string | null {
  const before = new Map<number, string>();
  for (const { file, numbers, network, of } of run) {
    for (const number of numbers) {
      const other = before.get(number);
      if (other !== undefined)
        return (
          `${visibleText(network)}: shard ${number} of ${of} is there twice, in ${visibleText(other)} and ` +
          `${visibleText(file)}. Expected each shard once; leave one of the files out.`
        );
      before.set(number, file);
    }
  }
  return null;
}

function missing(run: readonly ShardFile[]): string | null {
  const [first] = run;
  if (!first) return null;
  const { of, network } = first;
  const there = new Set(run.flatMap(({ numbers }) => numbers));
  const gone = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !there.has(number));
  if (gone.length === 0) return null;
  const are = gone.length === 1 ? 'is' : 'are';
  return (
    `${visibleText(network)}: ${numbersWords({ numbers: gone, of })} ${are} missing. ` +
    `Expected the files of all ${of} shards together.`
  );
}

/** What to say where shards of several networks are there and none of these is whole; nothing where that is not so. */
function mixedWords(runs: readonly (readonly ShardFile[])[]): string {
  const firsts = runs.flatMap(([first]) => first ?? []);
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
