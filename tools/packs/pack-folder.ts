import { openAsBlob, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { challengeText } from '../../src/files/challenge-format.ts';
import { parseClasses } from '../../src/files/classes-format.ts';
import {
  packFile,
  packIndexText,
  packText,
  parsePackPredictions,
  type OfferedPack,
  type PackStrip,
} from '../../src/files/pack-format.ts';
import { messageOf } from '../../src/core/message-of.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import { type PackContents, PackError } from '../../src/packs/pack/pack-contents.ts';
import { countImages, filesOfFolder, filesOfZip } from '../../src/packs/pack/pack-files.ts';
import { readPack } from '../../src/packs/pack/read-pack.ts';
import { partsWithoutMetadata, type Kept } from '../../src/packs/pack/without-metadata.ts';

/** It lists the packs of a folder. */
export const packIndexFile = 'index.json';

interface PackedFile {
  /** Typed. */
  readonly blob: Blob;
  /** Another one once the pack is another one. */
  readonly tag: string;
}

interface Read {
  readonly name: string;
  /** What tells it from what may stand there later. */
  readonly stamp: string;
  readonly pack: { readonly contents: PackContents; readonly outline: OfferedPack } | null;
  /** For a person; null where there is a pack. */
  readonly broken: string | null;
}

const json = 'application/json';
const { signal } = new AbortController();

/**
 * A folder in which packs lie, as zips or as folders of their own, and what a server offers of it: `index.json`, and the
 * files of each pack in a folder named by its id, images named by their ids.
 */
export class PackFolder {
  readonly #folder: string;
  readonly #classes: string;
  /** What stays of photos without what they say beside their picture, by path; the photos themselves stay on disk. */
  readonly #bare = new WeakMap<Read, Map<string, Promise<readonly Kept[]>>>();
  #catalogue: Catalogue | null = null;
  #read = new Map<string, Promise<Read>>();

  /** @param classes the path of `classes.json`, read when there are packs. */
  constructor(folder: string, classes: string) {
    this.#folder = folder;
    this.#classes = classes;
  }

  /** The packs that can be used, and what is wrong with the others; one that is there as it was is not read again. */
  async list(): Promise<{ readonly packs: ReadonlyMap<string, Read>; readonly broken: readonly string[] }> {
    const now = new Map<string, Promise<Read>>();
    for (const name of this.#names()) {
      const stamp = this.#stamp(name);
      now.set(`${name} ${stamp}`, this.#read.get(`${name} ${stamp}`) ?? this.#readOne(name, stamp));
    }
    this.#read = now;
    const packs = new Map<string, Read>();
    const broken: string[] = [];
    for (const one of await Promise.all(now.values())) {
      const id = one.pack?.outline.id;
      const same = id === undefined ? undefined : packs.get(id);
      if (same) broken.push(`${one.name} has the same id as ${same.name}: ${String(id)}.`);
      else if (id === undefined) broken.push(one.broken ?? one.name);
      else packs.set(id, one);
    }
    return { packs, broken };
  }

  /**
   * A file by its path below the address of the folder; null where there is none.
   *
   * @param hidden photos of which it may not be told what they show: then photos go without words beside their picture,
   * no example says which photo it is, and where some are of these photos the pack has no examples. Null, by default: all
   * may be told.
   */
  async file(path: string, hidden: ReadonlySet<ImageId> | null = null): Promise<PackedFile | null> {
    const { packs, broken } = await this.list();
    if (path === packIndexFile) {
      const outlines = [...packs.values()].flatMap(({ pack }) => pack?.outline ?? []);
      return textFile(packIndexText({ packs: outlines, broken }), [...this.#read.keys()].join());
    }
    const slash = path.indexOf('/');
    const one = packs.get(path.slice(0, slash));
    if (!one?.pack) return null;
    const { contents } = one.pack;
    const examples = hidden ? withoutPhotos(contents.manifest.examples, hidden) : contents.manifest.examples;
    const blob = await fileOf(
      { ...contents, manifest: { ...contents.manifest, examples } },
      path.slice(slash + 1),
    );
    const kind = hidden ? `hidden ${examples.size}` : '';
    const given =
      blob && hidden && !blob.type.endsWith('json') ? await this.#withoutWords(one, path, blob) : blob;
    return given && { blob: given, tag: `${one.stamp} ${path} ${kind}` };
  }

  async #withoutWords(one: Read, path: string, blob: Blob): Promise<Blob> {
    const known = this.#bare.get(one) ?? new Map<string, Promise<readonly Kept[]>>();
    this.#bare.set(one, known);
    const finding =
      known.get(path) ?? blob.arrayBuffer().then((content) => partsWithoutMetadata(new Uint8Array(content)));
    known.set(path, finding);
    finding.catch(() => known.delete(path));
    const parts = await finding;
    const kept = parts.map((part) => (part instanceof Uint8Array ? part : blob.slice(part[0], part[1])));
    return new Blob(kept, { type: blob.type });
  }

  /** Other files may lie there too: a README, or a pack that is being made, whose name begins with a dot. */
  #names(): readonly string[] {
    const entries = readdirSync(this.#folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .filter(
        (entry) =>
          this.#isFolder(entry.name) || /\.zip$/i.test(entry.name) || isLoop(join(this.#folder, entry.name)),
      )
      .map(({ name }) => name)
      .sort();
  }

  #isFolder(name: string): boolean {
    return statsOf(join(this.#folder, name))?.isDirectory() === true;
  }

  /** The stamp of a folder is that of the files that list the others. */
  #stamp(name: string): string {
    const path = join(this.#folder, name);
    const telling = this.#isFolder(name) ? ['', packFile, 'challenge.json'] : [''];
    return telling
      .map((file) => statsOf(join(path, file)))
      .map((stats) => (stats ? `${stats.size}-${stats.mtimeMs}` : ''))
      .join();
  }

  async #readOne(name: string, stamp: string): Promise<Read> {
    try {
      const path = join(this.#folder, name);
      if (isLoop(path)) throw new PackError(`${name} is a link that leads to itself.`);
      const inputs = this.#isFolder(name) ? await filesWithin(path) : null;
      const zip = inputs ? null : await openAsBlob(path);
      const files = zip ? await filesOfZip(zip, name, signal) : folderFiles(inputs ?? [], name);
      const contents = await readPack(name, files, this.#knownClasses(), signal);
      const bytes = zip ? zip.size : (inputs ?? []).reduce((sum, { blob }) => sum + blob.size, 0);
      return { name, stamp, pack: { contents, outline: outlineOf(name, contents, bytes) }, broken: null };
    } catch (cause) {
      return { name, stamp, pack: null, broken: messageOf(cause) };
    }
  }

  #knownClasses(): Catalogue {
    return (this.#catalogue ??= parseClasses(this.#classes, readFileSync(this.#classes, 'utf8')));
  }
}

/** Null where there is nothing, or a link that leads to itself. */
function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Whether it is a link that leads to itself. */
function isLoop(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

/** Names in messages are those of the folder; its content may lie one folder deeper. */
function folderFiles(inputs: Parameters<typeof filesOfFolder>[0], name: string) {
  if (inputs.some(({ path }) => path.endsWith(packFile))) return filesOfFolder(inputs);
  throw new PackError(`${name} is not a Hit5 pack: there is no ${packFile} in it.`);
}

async function filesWithin(folder: string) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = file.slice(folder.length + 1).replaceAll('\\', '/');
        return { path, blob: await openAsBlob(file) };
      }),
  );
}

function outlineOf(name: string, { manifest, challenge, predictions }: PackContents, bytes: number) {
  const { examples, ...rest } = manifest;
  // They would be other addresses.
  if (/^\.+$/.test(manifest.id) || manifest.id === (packIndexFile as typeof manifest.id)) {
    throw new PackError(`${name} has the id ${manifest.id}, which cannot be part of an address.`);
  }
  return {
    ...rest,
    ...countImages(challenge?.images ?? []),
    classesWithExamples: examples.size,
    bytes,
    predictionsOf: predictions === null ? null : parsePackPredictions(name, predictions).network,
  };
}

function textFile(text: string, tag: string): PackedFile {
  return { blob: new Blob([text], { type: json }), tag };
}

/** Examples of which nothing says which photos they show; none at all where some are of certain photos. */
function withoutPhotos(
  examples: ReadonlyMap<Wnid, PackStrip>,
  hidden: ReadonlySet<ImageId>,
): ReadonlyMap<Wnid, PackStrip> {
  const shown = [...examples.values()].flatMap(({ images = [] }) => images.map(({ id }) => id));
  if (shown.some((id) => id !== null && hidden.has(id))) return new Map();
  return new Map(
    [...examples].map(([wnid, { images, ...strip }]) => [
      wnid,
      { ...strip, ...(images && { images: images.map(({ credit }) => ({ id: null, credit })) }) },
    ]),
  );
}

/** A file of a pack by its path there: images and strips are called by what they are, whatever the pack calls them. */
async function fileOf(contents: PackContents, path: string): Promise<Blob | null> {
  const { manifest, challenge, predictions } = contents;
  const [, folder = path, name] = /^(images|examples)\/(.+)$/.exec(path) ?? [];
  const text = (content: string) => new Blob([content], { type: json });
  switch (folder) {
    case packFile: {
      const strips = [...manifest.examples].map(
        ([wnid, strip]) => [wnid, { ...strip, file: `examples/${wnid}` }] as const,
      );
      return text(packText({ ...manifest, examples: new Map(strips) }));
    }
    case 'challenge.json': {
      const images = challenge?.images.map((image) => ({ ...image, file: `images/${image.id}` }));
      return challenge && images ? text(challengeText({ ...challenge, images })) : null;
    }
    case 'predictions.json':
      return predictions === null ? null : text(predictions);
    case 'images': {
      const image = challenge?.images.find(({ id }) => id === name);
      return image ? contents.openImage(image, signal) : null;
    }
    case 'examples': {
      const wnid = [...manifest.examples.keys()].find((one) => one === name);
      return wnid ? contents.openStrip(wnid, signal) : null;
    }
    default:
      return null;
  }
}
