import { expect, onTestFinished, vi } from 'vitest';
import { commands, server } from 'vitest/browser';
import type { Engine } from '#src/networks/engine/worker/engine.ts';
import type { LoadRequest, NetworkReady, NetworkSource } from '#src/networks/engine/protocol.ts';
import type { SelfTest } from '#src/networks/engine/worker/self-test.ts';
import type { Backend } from '#src/core/networks/backends.ts';

/** The shipped networks. */
export type NetworkId = 'efficientnet-lite0' | 'efficientnet-lite2';

/** The address of a folder in the repository. */
export const repositoryUrl = new URL(`/@fs${server.config.root}/`, location.href);

/** The address of the example data beside the repository. */
const sharedUrl = new URL('../shared/data/', repositoryUrl);

/** Whether the example data are there; tests that need them are skipped elsewhere. */
export const hasSharedData = await fetch(new URL('README.md', sharedUrl)).then(
  async (answer) => answer.ok && (await answer.text()).startsWith('# Data'),
  () => false,
);

/** The ending of the title of a test that is skipped without the example data. */
export const needsSharedData = hasSharedData ? '' : ' (skipped: ../shared is absent)';

/** One file of the example data. */
export async function sharedFile(path: string): Promise<Blob> {
  // The server takes a file without an ending for a script.
  if (!/\.\w+$/.test(path)) return fileWithoutEnding(path);
  const answer = await fetch(new URL(path, sharedUrl));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.blob();
}

async function fileWithoutEnding(path: string): Promise<Blob> {
  const base64 = await commands.readFile(`${server.config.root}/../shared/data/${path}`, 'base64');
  return (await fetch(`data:;base64,${base64}`)).blob();
}

/** The address of a shipped network's folder. */
export function networkUrl(id: NetworkId): string {
  return new URL(`models/${id}/`, repositoryUrl).href;
}

/** A network with another self-test, of which its card knows. */
export async function withSelfTest(
  source: NetworkSource,
  change: (selfTest: SelfTest) => SelfTest,
): Promise<NetworkSource> {
  if (!('files' in source)) throw new Error('The network has no files.');
  const name = 'self-test.json';
  const read = async (path: string): Promise<unknown> =>
    JSON.parse((await source.files.get(path)?.text()) ?? '');
  const blob = new Blob([JSON.stringify(change((await read(name)) as SelfTest))]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const card = (await read('card.json')) as { files: { path: string }[] };
  const files = card.files.map((one) => (one.path === name ? { ...one, bytes: blob.size, sha256 } : one));
  const changed = new Blob([JSON.stringify({ ...card, files })]);
  return { ...source, files: new Map([...source.files, [name, blob], ['card.json', changed]]) };
}

/** Loads a shipped network. */
export function loadInto(
  engine: Engine,
  backends: readonly Backend[],
  request: Partial<LoadRequest> = {},
): Promise<NetworkReady> {
  const whole = {
    source: { url: networkUrl('efficientnet-lite0') },
    backends,
    forced: false,
    ...request,
  };
  return engine.load(whole, () => undefined);
}

/** From now on the seconds in which the page waits for a worker pass only when the test says so, to the end of the test. */
export function holdTimeouts(): void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Lets seconds pass as soon as the worker tells that nothing more comes of it. */
export function passWhenHung(worker: Worker, seconds: number): Worker {
  worker.addEventListener('message', ({ data }) => {
    if (data === 'hangs') vi.advanceTimersByTime(seconds * 1000);
  });
  return worker;
}

/** A worker that breaks in the way that its name says. */
export function fragile(name: string): Worker {
  return new Worker(new URL('./fragile-worker.ts', import.meta.url), { type: 'module', name });
}

/** A picture drawn for a test: a ball before a striped wall. */
export async function drawBall(width = 320, height = 240): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  for (let x = 0; x < width; x += 20) {
    context.fillStyle = x % 40 ? '#446688' : '#88aacc';
    context.fillRect(x, 0, 20, height);
  }
  context.fillStyle = '#ff8800';
  context.beginPath();
  context.arc(width / 2, height / 2, Math.min(width, height) / 3, 0, 2 * Math.PI);
  context.fill();
  return createImageBitmap(canvas);
}

/** RGB of an image that already has the network's size. */
async function rgbOf(blob: Blob): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return data.filter((_, at) => at % 4 !== 3);
}

/** The largest difference of a probability from the PyTorch network's on one of the reference crops. */
export async function referenceDifference(engine: Engine, folder: string, crop: string): Promise<number> {
  const reference = new Float32Array(
    await (await sharedFile(`reference/${folder}/${crop}.f32`)).arrayBuffer(),
  );
  const computed = await engine.probabilities(
    await rgbOf(await sharedFile(`reference/${folder}/${crop}.png`)),
  );
  expect(reference).toHaveLength(1000);
  return reference.reduce((most, p, at) => Math.max(most, Math.abs(p - (computed[at] ?? NaN))), 0);
}
