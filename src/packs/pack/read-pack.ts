import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { parseChallenge } from '../../files/challenge-format.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import { packFile, parsePack, parsePackPredictions } from '../../files/pack-format.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Challenge } from '../../core/trials/challenge.ts';
import { sniffBlob } from '../import/found-image.ts';
import { type PackContents, PackError } from './pack-contents.ts';
import type { PackFiles } from './pack-files.ts';

/** No text of a pack is longer, in bytes: it lists 50,000 images in 20 MB. */
const longestText = 64e6;

/** The files of a pack, asked for one by one. */
type FilesAtHand = Pick<PackFiles, 'has' | 'get'>;

/**
 * Reads what a pack says of itself, and makes sure that every file that it names is there.
 * @throws FormatError when a file is not in its form, or the pack is of a newer version; PackError when a file is missing; the signal's
 *   reason when aborted.
 */
export async function readPack(
  name: string,
  files: FilesAtHand,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<PackContents> {
  const read = new PackReader(name, files, signal);
  const manifest = parsePack(`${read.name}/${packFile}`, await read.text(packFile), catalogue);
  const challenge = await readChallenge(read, catalogue);
  if (manifest.id === ('default' as typeof manifest.id)) {
    throw new PackError(
      `${read.name} has the id “default”, which is that of the challenge that comes with Hit5.`,
    );
  }
  if (challenge && challenge.id !== manifest.id) {
    throw new FormatError(
      `${read.name}: ${packFile} says the id ${manifest.id}, but challenge.json says ${challenge.id}.`,
    );
  }
  if (!challenge && manifest.examples.size === 0) {
    throw new PackError(`${read.name} is empty: it has neither a challenge.json nor examples.`);
  }
  const predictions = files.has('predictions.json') ? await read.text('predictions.json') : null;
  if (predictions !== null) parsePackPredictions(`${read.name}/predictions.json`, predictions);
  for (const { file } of [...(challenge?.images ?? []), ...manifest.examples.values()]) read.require(file);
  return {
    manifest,
    challenge,
    predictions,
    openImage: (image, opening) => read.image(image.file, opening),
    openStrip: (wnid: Wnid, opening) => read.image(manifest.examples.get(wnid)?.file ?? wnid, opening),
  };
}

async function readChallenge(read: PackReader, catalogue: Catalogue): Promise<Challenge | null> {
  if (!read.has('challenge.json')) return null;
  return parseChallenge(`${read.name}/challenge.json`, await read.text('challenge.json'), catalogue);
}

class PackReader {
  readonly name: string;
  readonly #files: FilesAtHand;
  readonly #signal: AbortSignal;

  constructor(name: string, files: FilesAtHand, signal: AbortSignal) {
    this.name = visibleText(name);
    this.#files = files;
    this.#signal = signal;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  require(path: string) {
    const part = this.#files.get(path);
    if (!part)
      throw new PackError(`${this.name} is not whole: ${visibleText(path)} is named in it, but not there.`);
    return part;
  }

  async text(path: string): Promise<string> {
    const part = this.require(path);
    if (part.size > longestText) throw new PackError(`${this.name}: ${path} is too long for a pack.`);
    return (await part.open(this.#signal)).text();
  }

  /** A document that is named like an image never becomes one. */
  async image(path: string, signal: AbortSignal): Promise<Blob> {
    const blob = await this.require(path).open(signal);
    const { type, reason } = await sniffBlob(blob);
    if (type === null) throw new PackError(`${visibleText(path)} in ${this.name} ${reason}.`);
    return blob.slice(0, blob.size, type);
  }
}
