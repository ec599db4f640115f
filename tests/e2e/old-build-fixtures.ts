import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserState } from '#tools/old-builds/browser-state.ts';

/** Words of the old build in a file of its fixtures, and what this build says in their place. */
export interface ChangedWords {
  readonly file: string;
  readonly old: string;
  readonly now: string;
  readonly why: string;
}

/** What these tests read of a session in a backup. */
export interface SessionContent {
  readonly id: string;
  readonly seed: number;
  readonly order: readonly string[];
  readonly trials: readonly TrialContent[];
}

interface TrialContent {
  readonly position: number;
  readonly imageId: string;
  readonly guesses: readonly string[];
  readonly time: { readonly response: number };
}

/** What these tests read of a half-made answer in the database. */
export type DraftContent = Omit<TrialContent, 'imageId'> & { readonly sessionId: string };

/** What a build of the past left in a browser and in files; `tools/old-builds/make-fixtures.ts` made it. */
export class OldBuildFixtures {
  readonly #folder: string;
  readonly #changedWords: readonly ChangedWords[];
  readonly state: BrowserState;
  /** The addresses of screens, with what each shows: `images` where it chooses some, in their order. */
  readonly screens: readonly {
    readonly hash: string;
    readonly title: string;
    readonly heading: string;
    readonly images: readonly string[] | null;
  }[];
  /** What sessions were saved as, by the words of the menu. */
  readonly saved: readonly { readonly session: string; readonly form: string; readonly file: string }[];
  /** Links of sessions, with their images in the order of showing. */
  readonly links: readonly { readonly hash: string; readonly images: readonly string[] }[];
  readonly packFile: string;
  readonly backupFile: string;
  readonly batchFile: string;

  /** @param commit of which it was built. */
  constructor(commit: string, changedWords: readonly ChangedWords[]) {
    this.#folder = join(import.meta.dirname, '../fixtures/old-builds', commit);
    this.#changedWords = changedWords;
    this.state = JSON.parse(readFileSync(this.path('browser.json'), 'utf8')) as BrowserState;
    this.screens = this.json('screens.json');
    this.saved = this.json('exports.json');
    this.links = this.json('links.json');
    this.packFile = this.#find('.', /\.hit5\.zip$/);
    this.backupFile = this.#find('.', /^hit5-backup-/);
    this.batchFile = this.#find('exports', /^(?!hit5-)/);
  }

  path(file: string): string {
    return join(this.#folder, file);
  }

  /** What a file of the fixtures would say, had this build made it. */
  text(file: string): string {
    let text = readFileSync(this.path(file), 'utf8');
    for (const { old, now } of this.#changedWords.filter((one) => one.file === file)) {
      if (!text.includes(old)) throw new Error(`${file} has no “${old}”: take it out of changedWords.`);
      text = text.replaceAll(old, now);
    }
    return text;
  }

  json<Content>(file: string): Content {
    return JSON.parse(this.text(file)) as Content;
  }

  /** The sessions of the backup. */
  sessions(): readonly SessionContent[] {
    return this.json<{ readonly sessions: readonly SessionContent[] }>(this.backupFile).sessions;
  }

  /** The rows of a database's store. */
  rows<Row>(database: string, store: string): readonly Row[] {
    const { stores = [] } = this.state.databases.find(({ name }) => name === database) ?? {};
    return (stores.find(({ name }) => name === store)?.rows ?? []).map(({ value }) => value as Row);
  }

  /** The one file in a folder of the fixtures that has such a name. */
  #find(folder: string, name: RegExp): string {
    const found = readdirSync(this.path(folder)).filter((one) => name.test(one));
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${String(name)} names not one file.`);
    return only;
  }
}
