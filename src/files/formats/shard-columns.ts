import type { Observer } from '../../core/observers/observer.ts';
import { parseShard, shardText, type Shard } from '../../core/observers/shard.ts';
import { fileError } from '../../core/schemas/file-error.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { textCell } from '../csv/csv-cells.ts';
import type { CsvRow } from '../csv/csv-rows.ts';
import type { CsvHeader } from '../csv/csv-table.ts';

/** One shard of a network's run over a folder. */
export interface ShardOfRun {
  readonly shard: Shard;
  /** The network's id. */
  readonly network: string;
  /** SHA-256 over its weights, in hex. */
  readonly weights: string;
}

/** The headers of what says which shard of which run a row belongs to. */
export const shardColumns = ['shard', 'network', 'weights'] as const;

/** The cells of these columns. */
export function shardCells({ shard, network, weights }: ShardOfRun): readonly string[] {
  return [shardText(shard), network, weights];
}

/** Gathers which shards of a run the rows of a file belong to. */
export class ShardRows {
  #at: readonly number[] | null = null;
  readonly #numbers = new Set<number>();
  #first: (ShardOfRun & { readonly line: number }) | null = null;

  /** Looks for the columns; one of them alone may have come from anywhere. */
  begin(header: CsvHeader): void {
    const at = shardColumns.map((name) => header.find(name));
    this.#at = at.includes(-1) ? null : at;
  }

  /** Whether the file is one of shards. */
  get areThere(): boolean {
    return this.#at !== null;
  }

  /** @throws FormatError where a row says no shard, or one of another run than the rows before it. */
  take(row: CsvRow): void {
    if (!this.#at) return;
    const [text = '', network = '', weights = ''] = this.#at.map((at) => textCell(row.cell(at)));
    const shard = parseShard(text);
    if (!shard) {
      const expected = 'the number of a shard and how many there are, such as 3/16';
      throw fileError(row, { column: 'shard', expected, found: text });
    }
    this.#first ??= { shard, network, weights, line: row.line };
    const { line, ...first } = this.#first;
    const as = `as in line ${line}`;
    if (shard.of !== first.shard.of)
      throw fileError(row, { column: 'shard', expected: `one of ${first.shard.of}, ${as}`, found: text });
    for (const [column, found] of Object.entries({ network, weights }) as ['network' | 'weights', string][]) {
      if (found === '')
        throw fileError(row, { column, expected: 'what tells one network from another', found });
      if (found !== first[column])
        throw fileError(row, { column, expected: `${quoted(first[column])}, ${as}`, found });
    }
    this.#numbers.add(shard.number);
  }

  /** The observer as the network whose run it is. */
  named(observer: Observer): Observer {
    if (!this.#first) return observer;
    const { network, weights, shard } = this.#first;
    const numbers = [...this.#numbers];
    const shards = numbers.length === shard.of ? null : { numbers, of: shard.of };
    return { ...observer, name: network, weights, shards };
  }
}
