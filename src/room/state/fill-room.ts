import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ImagePredictions, Looked, WholeRoom } from '../../core/room/room.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import type { ChallengeImage, ImageId } from '../../core/trials/challenge.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { packMaps } from '../logic/looked-maps.ts';
import { askPrediction } from '../../networks/state/ask-prediction.ts';
import type { NetworkStore } from '../../networks/state/network-store.ts';
import { typeOf } from '../../packs/pack/image-endings.ts';
import { withoutMetadata } from '../../packs/pack/without-metadata.ts';
import { decodeImage } from '../../packs/source/decode-image.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';
import type { LibraryStore } from '../../packs/state/library-store.ts';
import type { TeacherServer } from '../server/teacher-server.ts';

/** How far a room is made: its photos come to the server, then the networks answer each of them once. */
export interface RoomFilling {
  readonly kind: 'photos' | 'answers';
  readonly done: number;
  readonly total: number;
}

export interface FillingParts {
  readonly server: TeacherServer;
  readonly library: LibraryStore;
  readonly network: NetworkStore;
  readonly catalogue: Catalogue;
}

/**
 * Brings what a room lacks: photos that the server does not have, and the networks' answers to photos that have none.
 * What is there already is left as it is, so that it goes on where it was after the page was loaded again.
 *
 * @param networks the ids of the networks that answer, the main one first.
 * @throws the signal's reason when aborted; Error with a message for a person when a photo cannot be had.
 */
export async function fillRoom(
  room: WholeRoom,
  networks: readonly string[],
  parts: FillingParts,
  signal: AbortSignal,
  onProgress: (filling: RoomFilling) => void,
): Promise<void> {
  await sendPhotos(room, parts, signal, onProgress);
  const full = await parts.server.ask('room', { id: room.id });
  await sendAnswers(full, networks, parts, signal, onProgress);
}

export function isFilled(room: WholeRoom): boolean {
  return missingPhotos(room).length === 0 && unanswered(room).length === 0;
}

/** Those to practise with come first, as people need them first. */
function missingPhotos({ images, practice = [], keys }: WholeRoom): readonly { readonly id: ImageId }[] {
  return [...practice, ...images].filter(({ id }) => (keys[id] ?? null) === null);
}

function unanswered({ images, predictions }: WholeRoom): WholeRoom['images'] {
  const answered = new Set(predictions.map(({ imageId }) => imageId));
  return images.filter(({ id }) => !answered.has(id));
}

async function sendPhotos(
  room: WholeRoom,
  { server, library }: FillingParts,
  signal: AbortSignal,
  onProgress: (filling: RoomFilling) => void,
): Promise<void> {
  const missing = missingPhotos(room);
  if (missing.length === 0) return;
  const source = await library.open(room.challengeId);
  const total = Object.keys(room.keys).length;
  for (const [at, { id }] of missing.entries()) {
    signal.throwIfAborted();
    onProgress({ kind: 'photos', done: total - missing.length + at, total });
    const image = source?.challenge.images.find((one) => one.id === id);
    if (!source || !image) {
      throw new Error(
        'The photos of this room are not all there, and their pack is not in this browser any more.',
      );
    }
    const body = await fileOf(image, source);
    await server.ask('putPhoto', { id: room.id, image: id }, { body, signal });
  }
}

/** The image's file, without what it says beside its picture. */
async function fileOf(image: ChallengeImage, { images }: OpenChallenge): Promise<Blob> {
  const response = await fetch(images.url(image)).catch(() => null);
  if (!response?.ok) throw new Error(`The photo ${image.file} cannot be read.`);
  const file = await response.blob();
  const bytes = withoutMetadata(new Uint8Array(await file.arrayBuffer()));
  return new Blob([bytes], { type: file.type.startsWith('image/') ? file.type : typeOf(image.file) });
}

async function sendAnswers(
  room: WholeRoom,
  networks: readonly string[],
  { server, network, catalogue }: FillingParts,
  signal: AbortSignal,
  onProgress: (filling: RoomFilling) => void,
): Promise<void> {
  const missing = unanswered(room);
  const total = room.images.length;
  const { pruned } = room.options;
  const categories = catalogue.of(room.options);
  for (const [at, { id }] of missing.entries()) {
    onProgress({ kind: 'answers', done: total - missing.length + at, total });
    const key = room.keys[id];
    if (!key) continue;
    const file = await server.photo(room.id, key, signal);
    const depth = Math.max(headlineDepth, pruned ?? 0);
    const asked = { depth, catalogue: categories };
    const { answers, looked } = await answersTo(file, networks, asked, network, signal);
    const predictions = answers.map((one) => ({
      ...one,
      name: network.nameOf(one.network),
      guesses: one.guesses.slice(0, headlineDepth),
    }));
    const likeliest = answers[0]?.guesses.slice(0, pruned ?? 0) ?? [];
    const offered: ImagePredictions['offered'] =
      pruned === null ? null : likeliest.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid).sort();
    const told = { imageId: id, predictions, offered, ...(looked && { looked }) };
    await server.ask('putPredictions', { id: room.id }, { body: [told], signal });
  }
  onProgress({ kind: 'answers', done: total, total });
}

/** What networks say of a photo, and where the first of them looked; null where it cannot tell. */
interface Answers {
  readonly answers: readonly Prediction[];
  readonly looked: Looked | null;
}

/**
 * What the networks say of a photo, one after the other; none of them of a file that is no image.
 *
 * @param catalogue the room's: with a short list the networks answer by category.
 */
async function answersTo(
  file: Blob,
  networks: readonly string[],
  { depth, catalogue }: { readonly depth: number; readonly catalogue: Catalogue },
  network: NetworkStore,
  signal: AbortSignal,
): Promise<Answers> {
  const bitmap = await decodeImage(file, 'The photo').catch(() => null);
  if (!bitmap) return { answers: [], looked: null };
  try {
    const answers: Prediction[] = [];
    for (const id of networks)
      answers.push(await askPrediction(network, { bitmap, depth }, catalogue, signal, id));
    // A map is one of a class: it does not show where a network found a category.
    const first = catalogue.list ? undefined : answers[0];
    return { answers, looked: first ? await lookedAt(bitmap, first, network, signal) : null };
  } finally {
    bitmap.close();
  }
}

/** Where a network looked for each of its guesses. A network that cannot tell is none that has not answered. */
async function lookedAt(
  bitmap: ImageBitmap,
  { network: id, guesses }: Prediction,
  network: NetworkStore,
  signal: AbortSignal,
): Promise<Looked | null> {
  const classes = guesses.slice(0, headlineDepth).map(({ classIndex }) => classIndex);
  try {
    return packMaps(await network.ask({ kind: 'activationMaps', bitmap, classes }, signal, id));
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
