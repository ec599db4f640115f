import { describe, expect, it } from 'vitest';
import { checklist, type StageFacts, type StageLine } from '#src/app/logic/checklist.ts';

const good: StageFacts = {
  copy: { kind: 'ready', message: '', keptBytes: 31e6, totalBytes: 31e6 },
  network: {
    kind: 'ready',
    name: 'EfficientNet-Lite0',
    message: '',
    said: 'castle',
    runsOn: 'wasm, 4 threads, SIMD',
    milliseconds: 31,
    onGpu: false,
  },
  isolated: true,
  notKept: null,
  freeBytes: 5e9,
  simulated: 4,
  width: 1366,
  canFullScreen: true,
  classAddresses: ['http://192.168.1.20:4173'],
};

function lineOf(id: StageLine['id'], facts: Partial<StageFacts>): StageLine {
  const line = checklist({ ...good, ...facts }).find((one) => one.id === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
}

describe('the checklist before a talk', () => {
  it('is all right where all is', () => {
    const lines = checklist(good);
    expect(lines.filter(({ is }) => is !== 'right')).toEqual([]);
    expect(lines).toHaveLength(9);
  });

  it('asks for no class where the server runs none', () => {
    expect(checklist({ ...good, classAddresses: null }).map(({ id }) => id)).not.toContain('class');
  });

  it.each<readonly [string, StageLine['id'], Partial<StageFacts>, RegExp]>([
    ['a part is not kept', 'offline', { copy: { ...good.copy, keptBytes: 20.5e6 } }, /20\.5.MB of 31\.0.MB/],
    [
      'nothing can be kept',
      'offline',
      { copy: { ...good.copy, kind: 'impossible', message: 'No https.' } },
      /^No https\. Bring the server/,
    ],
    [
      'the connection broke',
      'offline',
      { copy: { ...good.copy, kind: 'failed', message: 'Try again.' } },
      /^Try again\.$/,
    ],
    [
      'the network failed',
      'network',
      { network: { ...good.network, kind: 'failed', message: 'A file is missing.' } },
      /^A file is missing\.$/,
    ],
    [
      'it is slow',
      'pace',
      { network: { ...good.network, milliseconds: 900 } },
      /900 ms an image\. Close other programs/,
    ],
    ['nothing is on disk', 'answers', { notKept: 'No disk.' }, /^No disk\.$/],
    ['the disk is almost full', 'room', { freeBytes: 50e6 }, /50\.0.MB\. Make room/],
    ['no session is there to show', 'demo', { simulated: 0 }, /Choose the four files/],
    ['the window is small at this zoom', 'width', { width: 683 }, /683 pixels wide.*zoom out/],
    ['the browser keeps the screen', 'full-screen', { canFullScreen: false }, /Try F11/],
    ['the machine is in no network', 'class', { classAddresses: [] }, /in no network/],
  ])('says what to do where %s', (_, id, facts, words) => {
    const line = lineOf(id, facts);
    expect(line.is).toBe('wrong');
    expect(line.words).toMatch(words);
  });

  it('waits for what is not known yet, and does not count it as right', () => {
    const starting = { ...good.network, kind: 'loading', said: null, milliseconds: null } as const;
    const copy = { kind: 'waiting', message: '', keptBytes: null, totalBytes: null } as const;
    const lines = checklist({ ...good, network: starting, copy });
    expect(lines.filter(({ is }) => is === 'wait').map(({ id }) => id)).toEqual([
      'offline',
      'network',
      'pace',
    ]);
  });

  it('leaves to the eye what the browser does not say', () => {
    expect(lineOf('room', { freeBytes: null }).is).toBe('unknown');
  });

  it('names the missing threads of WebAssembly, which are no matter on a GPU', () => {
    expect(lineOf('pace', { isolated: false }).words).toMatch(/one thread/);
    const onGpu = { ...good.network, onGpu: true };
    expect(lineOf('pace', { isolated: false, network: onGpu }).words).not.toMatch(/one thread/);
  });
});
