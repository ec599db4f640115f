import { visibleText } from '../../core/text/visible-text.ts';
import { accessTo, askAccessTo, fileOf } from './file-access.ts';
import * as v from 'valibot';
import { checkFormat, parseJson } from '../../core/schemas/check-format.ts';
import { wholeSchema } from '../../core/schemas/number-schemas.ts';
import type { ImageId } from '../../core/trials/challenge.ts';

/** Whether the files of a live challenge can be read: yes; after the person was asked; only when they are chosen again. */
export type LiveState = 'ready' | 'ask' | 'lost';

/** The files on the person's disk in which the images of a live challenge lie. */
export class LiveFiles {
  readonly #sources: readonly LiveSource[];
  readonly #handles: readonly (FileSystemFileHandle | null)[];
  readonly #files: (File | null)[];

  /** @param handles where the browser gives some, in the order of the sources; so are `files`. */
  constructor(
    sources: readonly LiveSource[],
    handles: readonly (FileSystemFileHandle | null)[],
    files: readonly (File | null)[] = [],
  ) {
    this.#sources = sources;
    this.#handles = handles;
    this.#files = sources.map((source, at) => matching(source, files[at] ?? null));
  }

  /** The file, when it can be read without asking. */
  at(source: number): File | null {
    return this.#files[source] ?? null;
  }

  async state(): Promise<LiveState> {
    const states = await Promise.all(
      this.#sources.map(async (source, at) => {
        if (this.#files[at]) return 'ready';
        const handle = this.#handles[at];
        const access = handle ? await accessTo(handle) : 'denied';
        if (handle && access === 'granted') {
          this.#files[at] = matching(source, await fileOf(handle));
          return this.#files[at] ? 'ready' : 'lost';
        }
        return access === 'prompt' ? 'ask' : 'lost';
      }),
    );
    if (states.includes('lost')) return 'lost';
    return states.includes('ask') ? 'ask' : 'ready';
  }

  /** Asks the person for access, as far as the browser allows at the moment. */
  async ask(): Promise<LiveState> {
    for (const handle of this.#handles) if (handle) await askAccessTo(handle);
    return this.state();
  }

  /** Takes files that the person chose again; those that are others are left. */
  take(files: readonly File[]): void {
    this.#sources.forEach((source, at) => {
      this.#files[at] ??= files.find((file) => matching(source, file)) ?? null;
    });
  }

  /** @throws Error saying what the person can do. */
  async open(source: number): Promise<File> {
    if (!this.at(source)) await this.ask();
    const file = this.at(source);
    if (file) return file;
    const again = 'hoose the file again under “Packs” on the page “My photos”.';
    throw new Error(
      `this challenge reads its photos from ${this.describe()} on your disk, and the browser has no access to it. ` +
        // Without a handle there is nothing that the browser could ask for.
        (this.#handles[source] ? `Try again and allow it, or c${again}` : `C${again}`),
    );
  }

  describe(): string {
    return this.#sources.map(({ name }) => visibleText(name)).join(' and ');
  }
}

/** The same name and size: another file would show other photos. */
function matching({ name, size }: LiveSource, file: File | null): File | null {
  return file?.name === name && file.size === size ? file : null;
}

export const liveFile = 'live.json';

const liveSchema = v.object({
  format: v.literal('hit5-live'),
  version: v.literal(1),
  sources: v.array(v.object({ name: v.string(), size: wholeSchema })),
  /** By image: which source, where in it and how long (in bytes), and of which type. */
  places: v.record(
    v.string(),
    v.tuple([
      wholeSchema,
      wholeSchema,
      wholeSchema,
      v.pipe(
        v.string(),
        v.regex(/^image\/(jpeg|png|webp|gif|bmp|avif)$/, 'the type of an image, such as image/jpeg'),
      ),
    ]),
  ),
});

export type LiveIndex = v.InferOutput<typeof liveSchema>;

export type LiveSource = LiveIndex['sources'][number];

export function placeOf({ places }: LiveIndex, id: ImageId): LiveIndex['places'][string] | undefined {
  return places[id];
}

export function liveText(index: Omit<LiveIndex, 'format' | 'version'>): string {
  return JSON.stringify({ format: 'hit5-live', version: 1, ...index });
}

/** @throws FormatError */
export function parseLive(text: string): LiveIndex {
  return checkFormat(liveFile, parseJson(liveFile, text), liveSchema);
}
