import type { ObserverDatabase } from './observer-database.ts';

type Loaded = Awaited<ReturnType<ObserverDatabase['load']>>;

/** Observers' files that last as long as the page, for browsers that keep no data here. */
export class ObserverMemory {
  readonly #files = new Map<string, Loaded['files'][number]>();
  #choices: Loaded['choices'] = { truth: null, edits: new Map() };

  load(): Promise<Loaded> {
    return Promise.resolve({ files: [...this.#files.values()], choices: this.#choices, damaged: [] });
  }

  saveFile(file: Loaded['files'][number]): Promise<void> {
    this.#files.set(file.name, file);
    return Promise.resolve();
  }

  removeFile(name: string): Promise<void> {
    this.#files.delete(name);
    return Promise.resolve();
  }

  saveChoices(choices: Loaded['choices']): Promise<void> {
    this.#choices = choices;
    return Promise.resolve();
  }
}
