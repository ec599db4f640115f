import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { PackOrder } from '../logic/pack-order.ts';
import type { PackStore } from './pack-store.ts';
import {
  type ImportInput,
  type ImportProgress,
  type Skipped,
  type ImportError,
} from '../import/import-plan.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import type { ImportFindings, Importer, MadePack } from '../pack/importer.ts';
import type { Shape } from '../../core/shape.ts';
import type { MakeProgress } from '../pack/pack-maker.ts';
import { Latest } from '../../kit/latest.ts';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking'; readonly progress: ImportProgress | null }
  | { readonly kind: 'found'; readonly findings: ImportFindings }
  | { readonly kind: 'making'; readonly findings: ImportFindings; readonly progress: MakeProgress | null }
  /** `left`: all that was left out, while looking and while making. */
  | { readonly kind: 'made'; readonly made: MadePack; readonly left: readonly Skipped[] }
  /** Nothing was kept; what was found before is still at hand. `left`: what was left out, where that is why. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly findings: ImportFindings | null;
      readonly left: readonly Skipped[];
    };

export class ImportStore {
  readonly #importer: Shape<Importer>;
  readonly #packs: PackStore;
  readonly #state = signal<ImportState>({ kind: 'idle' });
  readonly #truths = signal<ReadonlyMap<string, Wnid>>(new Map());
  readonly #unknown = signal<ReadonlyMap<string, string>>(new Map());
  readonly #order = signal<PackOrder | null>(null);
  readonly #latest = new Latest();

  constructor(importer: Shape<Importer>, packs: PackStore) {
    this.#importer = importer;
    this.#packs = packs;
  }

  readonly state: ReadonlySignal<ImportState> = this.#state;

  readonly truths: ReadonlySignal<ReadonlyMap<string, Wnid>> = this.#truths;

  readonly unknown: ReadonlySignal<ReadonlyMap<string, string>> = this.#unknown;

  /** The pack that was wanted of what was found, and did not come about; null before one was. */
  readonly order: ReadonlySignal<PackOrder | null> = this.#order;

  /** Looks through what was given; a pack among it is kept as such. To be called in the event itself. */
  look(given: FilesGiven): Promise<void> {
    this.#clearOrder();
    return this.#look((abort, onProgress) => this.#importer.look(given, abort, onProgress));
  }

  /** Looks once more through what was given, with a file that says the classes. */
  lookWithTruth(truth: File): Promise<void> {
    return this.#look((abort, onProgress) => this.#importer.lookWithTruth(truth, abort, onProgress));
  }

  /** @param unknown what was typed where that names no class. */
  setTruth(name: string, wnid: Wnid | null, unknown: string | null = null): void {
    this.#truths.value = withEntry(this.#truths.value, name, wnid);
    this.#unknown.value = withEntry(this.#unknown.value, name, unknown);
  }

  photo(name: string): Promise<Blob> {
    return this.#importer.photo(name);
  }

  /** Makes the pack of what was found; not as long as a word stands for a photo's class that names none. */
  async makePack(order: Omit<PackOrder, 'truths'>): Promise<void> {
    const before = this.#state.value;
    if (before.kind !== 'found' && before.kind !== 'failed') return;
    const { findings } = before;
    if (!findings || this.#unknown.value.size > 0) return;
    const abort = this.#latest.begin();
    this.#state.value = { kind: 'making', findings, progress: null };
    try {
      const whole = { ...order, truths: this.#truths.value };
      this.#order.value = whole;
      const made = await this.#importer.makePack(whole, abort, (progress) => {
        if (!abort.aborted) this.#state.value = { kind: 'making', findings, progress };
      });
      this.#clearOrder();
      await this.#packs.made(made.pack.id);
      this.#state.value = { kind: 'made', made, left: [...findings.skipped, ...made.skipped] };
    } catch (cause) {
      if (!abort.aborted) this.#state.value = failed(cause, findings);
    }
  }

  /** Gives up what is going on; nothing of it is left. While a pack is made, what was found stays at hand. */
  cancel(): void {
    this.#latest.end();
    const state = this.#state.value;
    if (state.kind === 'making') this.#state.value = { kind: 'found', findings: state.findings };
    else this.forget();
  }

  /** Lets go of what was given and found. */
  forget(): void {
    this.#latest.end();
    this.#clearOrder();
    this.#state.value = { kind: 'idle' };
    this.#importer.forget();
  }

  #clearOrder(): void {
    this.#order.value = null;
    this.#truths.value = new Map();
    this.#unknown.value = new Map();
  }

  async #look(
    work: (
      abort: AbortSignal,
      onProgress: (progress: ImportProgress) => void,
    ) => Promise<ImportFindings | readonly ImportInput[]>,
  ): Promise<void> {
    const abort = this.#latest.begin();
    this.#unknown.value = new Map();
    this.#state.value = { kind: 'looking', progress: null };
    try {
      const found = await work(abort, (progress) => {
        if (!abort.aborted) this.#state.value = { kind: 'looking', progress };
      });
      if (abort.aborted) return;
      if ('layout' in found) {
        this.#state.value = { kind: 'found', findings: found };
        return;
      }
      this.#state.value = { kind: 'idle' };
      await this.#packs.addFromFiles(found);
    } catch (cause) {
      if (!abort.aborted) this.#state.value = failed(cause, null);
    }
  }
}

function withEntry<Value>(
  entries: ReadonlyMap<string, Value>,
  name: string,
  value: Value | null,
): ReadonlyMap<string, Value> {
  const copy = new Map(entries);
  if (value === null) copy.delete(name);
  else copy.set(name, value);
  return copy;
}

function failed(cause: unknown, findings: ImportFindings | null): ImportState {
  if (!(cause instanceof Error)) return { kind: 'failed', message: String(cause), findings, left: [] };
  const { message, skipped = [] } = cause as Partial<ImportError> & Error;
  return { kind: 'failed', message, findings, left: skipped };
}
