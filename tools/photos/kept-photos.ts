import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { wholeAbove0Schema, wholeSchema } from '../../src/core/schemas/number-schemas.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import type { ListedPhoto } from './photo-list.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import type { KeptPhoto } from './choose-photos.ts';

/** Counts up when photos are prepared in another way, so that older ones are fetched again. */
const recipe = 4;

const factsSchema = v.object({
  recipe: v.literal(recipe),
  box: v.string(),
  width: wholeAbove0Schema,
  height: wholeAbove0Schema,
  originalBytes: wholeSchema,
  bytes: wholeSchema,
});

/** Writes a file; another one stands in for it in tests. */
export type WriteFile = (path: string, content: Buffer | string) => Promise<void>;

/**
 * The working folder of a pack: the photos that are ready, so that a run that was stopped can go on. Of each there is
 * the file, then what is known of it; both come into their places whole, and only together do they count.
 */
export class KeptPhotos {
  readonly path: string;
  readonly #photos = new Map<ImageId, KeptPhoto>();
  readonly #write: WriteFile;

  /** @throws whatever keeps the folder from being made or read. */
  constructor(
    path: string,
    list: readonly ListedPhoto[],
    write: WriteFile = (file, content) => writeFile(file, content),
  ) {
    this.path = path;
    this.#write = write;
    // Not in one step: on a disk that is read-only its error would be another one.
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) mkdirSync(path);
    this.#restore(list);
  }

  /** Those that are ready, by id. */
  get photos(): ReadonlyMap<ImageId, KeptPhoto> {
    return this.#photos;
  }

  async keep(photo: ListedPhoto, prepared: PreparedPhoto, originalBytes: number): Promise<KeptPhoto> {
    const { file, width, height } = prepared;
    const facts = { recipe, box: boxText(photo), width, height, originalBytes, bytes: file.length };
    await this.#put(nameOf(photo), file);
    await this.#put(`${photo.id}.json`, JSON.stringify(facts));
    const kept = { width, height, originalBytes };
    this.#photos.set(photo.id, kept);
    return kept;
  }

  read(photo: ListedPhoto): Buffer<ArrayBuffer> {
    return readFileSync(join(this.path, nameOf(photo)));
  }

  /** The folder goes when there is nothing in it. */
  close(): void {
    try {
      rmdirSync(this.path);
    } catch {
      // There are photos in it, for the next run.
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #restore(list: readonly ListedPhoto[]): void {
    const names = new Set(readdirSync(this.path));
    for (const name of names) if (name.endsWith('.part')) rmSync(join(this.path, name), { force: true });
    for (const photo of list) {
      if (!names.has(`${photo.id}.json`) || !names.has(nameOf(photo))) continue;
      const text = readFileSync(join(this.path, `${photo.id}.json`), 'utf8');
      const facts = v.safeParse(v.pipe(v.string(), v.parseJson(), factsSchema), text);
      // After a power cut a file may be there with nothing in it.
      if (!facts.success || facts.output.box !== boxText(photo)) continue;
      if (statSync(join(this.path, nameOf(photo))).size !== facts.output.bytes) continue;
      const { width, height, originalBytes } = facts.output;
      this.#photos.set(photo.id, { width, height, originalBytes });
    }
  }

  async #put(name: string, content: Buffer | string): Promise<void> {
    const part = join(this.path, `${name}.part`);
    await this.#write(part, content);
    await rename(part, join(this.path, name));
  }
}

function nameOf({ id, part }: ListedPhoto): string {
  return `${id}.${part === 'challenge' ? 'jpg' : 'png'}`;
}

function boxText({ box }: ListedPhoto): string {
  return [box.x1, box.y1, box.x2, box.y2].join(' ');
}
