import { proxy, type Remote } from 'comlink';
import type { AnswerGrid } from '../logic/answer-grid.ts';
import type { CompareProgress, CompareResult } from '../../figures/observers/compare-result.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { GroupsReport } from '../../figures/observers/groups/compare-groups.ts';
import type { Grouping } from '../logic/groups/group-by.ts';
import type { ObserverConfusions } from '../../figures/observers/observer-confusions.ts';
import type { ImageAnswer } from '../../figures/observers/observers-report.ts';
import { unpackPairs } from '../logic/packed-pairs.ts';
import type { ReportFacts } from '../../figures/report/report-facts.ts';
import type { ImageKinds } from '../../core/trials/challenge.ts';
import { WorkerBridge } from '../../kit/worker/worker-bridge.ts';
import type { CompareRequest, ComparisonWorkerApi, JsonChoices } from './protocol.ts';

/** Starts the worker that ships with the app, as the one that compares. */
const spawnComparisonWorker = () =>
  new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module', name: 'hit5-comparison' });

/**
 * Compares observers in a thread of its own, so that the page goes on. The thread starts with the first comparison, and
 * keeps what was read for the next one. A comparison that is given up ends it, in the middle of a file of 200 MB too; the
 * next one reads its files once more.
 */
export class Comparer {
  readonly #classes: string;
  readonly #spawn: () => Worker;
  #bridge: WorkerBridge<ComparisonWorkerApi> | null = null;
  #last: CompareRequest | null = null;

  /**
   * @param classes the text of `classes.json`.
   * @param spawn a test's own worker.
   */
  constructor(classes: string, spawn = spawnComparisonWorker) {
    this.#classes = classes;
    this.#spawn = spawn;
  }

  /**
   * Reads the files and compares the observers in them; one comparison at a time.
   *
   * @throws the signal's reason when aborted; Error with a message for a person when the thread dies.
   */
  async compare(
    request: CompareRequest,
    signal: AbortSignal,
    onProgress: (progress: CompareProgress) => void = () => undefined,
  ): Promise<CompareResult> {
    signal.throwIfAborted();
    this.#last = request;
    const found = await this.#call((api) => api.compare(request, proxy(onProgress)), signal);
    const { pairs: packed, report, ...result } = found;
    if (!packed || !report) return { ...result, report: null };
    const pairs = await unpackPairs(packed, () => nextTask(signal));
    return { ...result, report: { ...report, pairs } };
  }

  /**
   * What the observers of the last comparison answered to an image.
   *
   * @param image its id or file name.
   * @throws Error with a message for a person when the thread dies.
   */
  async answersTo(image: string): Promise<readonly ImageAnswer[]> {
    return (await this.#ask((api) => api.answersTo(image))) ?? [];
  }

  /**
   * The images behind a number of the last comparison, by name; null where an observer is not in it.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  imagesOf(choice: ImageChoice): Promise<readonly string[] | null> {
    return this.#ask((api) => api.imagesOf(choice));
  }

  /**
   * The tidy CSV of the observers of the last comparison, graded as they were in it; empty when there was none.
   *
   * @param kinds of the images by their `imageKey`, as far as they are known.
   * @param named whether people are named; else they are Person 1, Person 2, …
   * @throws Error with a message for a person when the thread dies.
   */
  async tidyCsv(kinds: ImageKinds, named: boolean): Promise<string> {
    return (await this.#ask((api) => api.tidyCsv(kinds, named))) ?? '';
  }

  /**
   * Puts the observers of the last comparison in the groups that the edits say, without comparing them again.
   *
   * @returns their groups, in the same order.
   * @throws Error with a message for a person when the thread dies.
   */
  async regroup(edits: CompareRequest['edits']): Promise<readonly (string | null)[]> {
    if (this.#last) this.#last = { ...this.#last, edits };
    return (await this.#ask((api) => api.regroup(edits))) ?? [];
  }

  /**
   * Why these edits cannot be: they join what cannot be one observer; null where they can.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  whyNotOne(edits: CompareRequest['edits']): Promise<string | null> {
    return this.#ask((api) => api.whyNotOne(edits));
  }

  /**
   * The groups of the last comparison's observers beside each other; null where there are too many.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  compareGroups(by: Grouping): Promise<GroupsReport | null> {
    return this.#ask((api) => api.compareGroups(by));
  }

  /**
   * All answers of the last comparison as a grid; null when there was none.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  grid(): Promise<AnswerGrid | null> {
    return this.#ask((api) => api.grid());
  }

  /**
   * Who takes what for what in the last comparison; null where there was none.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  confusions(): Promise<ObserverConfusions | null> {
    return this.#ask((api) => api.confusions());
  }

  /**
   * What a report tells of the last comparison beside its figures.
   *
   * @throws Error with a message for a person when the thread dies.
   */
  reportFacts(): Promise<ReportFacts | null> {
    return this.#ask((api) => api.reportFacts());
  }

  /**
   * The last comparison as JSON, as the command line gives it.
   *
   * @param named whether people are named; else they are Person 1, Person 2, …
   * @param choices which pairs p is corrected for, and which network people are told of beside.
   * @throws Error with a message for a person when the thread dies.
   */
  json(named: boolean, choices: JsonChoices): Promise<string | null> {
    return this.#ask((api) => api.json(named, choices));
  }

  /** Ends the thread; what is under way is never done. */
  close(): void {
    this.#bridge?.close();
  }

  /** Asks about the last comparison; null when there was none. */
  async #ask<Value>(question: (api: Remote<ComparisonWorkerApi>) => Promise<Value>): Promise<Value | null> {
    const last = this.#last;
    if (!last) return null;
    // A thread that was ended knows of no comparison.
    if (!this.#bridge || this.#bridge.over.aborted) await this.compare(last, new AbortController().signal);
    return this.#call(question);
  }

  async #call<Value>(
    call: (api: Remote<ComparisonWorkerApi>) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value> {
    const bridge = this.#begun();
    try {
      return await bridge.settle(call(bridge.api), signal);
    } catch (cause) {
      bridge.close();
      throw cause;
    }
  }

  #begun(): WorkerBridge<ComparisonWorkerApi> {
    if (this.#bridge && !this.#bridge.over.aborted) return this.#bridge;
    const bridge = new WorkerBridge<ComparisonWorkerApi>(this.#spawn(), 'The comparison stopped');
    // A thread that did not start says so at the first call.
    bridge.api.start(this.#classes).catch(() => undefined);
    return (this.#bridge = bridge);
  }
}

/** Lets the page do what waits; throws the signal's reason when aborted. */
async function nextTask(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
