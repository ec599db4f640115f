import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DisplayStore } from '#src/observers/state/display-store.ts';
import { ObserverStore, originsOf, originWords } from '#src/observers/state/observer-store.ts';
import { Comparer } from '#src/observers/comparison/comparer.ts';
import { ObserverDatabase } from '#src/observers/disk/observer-database.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

const database = 'hit5-observer-store-test';
const classes = await (await fetch('/assets/classes.json')).text();

const namesShown = { bigScreen: false, namesHidden: false, namesHiddenBig: true };
const display = () => new DisplayStore({ read: () => namesShown, write: () => undefined });

async function openStore(disk?: ObserverDatabase): Promise<ObserverStore> {
  const comparer = new Comparer(classes);
  onTestFinished(() => comparer.close());
  if (disk) return new ObserverStore(comparer, disk, display());
  const kept = await ObserverDatabase.open(database);
  onTestFinished(() => kept.close());
  return new ObserverStore(comparer, kept, display());
}

const file = (name: string, text: string) => ({ name, blob: new Blob([text]) });
const tidy = (name: string, ...rows: readonly string[]) =>
  file(name, ['observer,kind,image,guess1,truth', ...rows, ''].join('\n'));
const pair = tidy(
  'pair.csv',
  'Ada,person,a,n01440764,n01440764',
  'Bob,person,a,n01443537,n01440764',
  'Ada,person,b,n01440764,n01440764',
);
const net = file('net.csv', 'file_name,predicted_class\na.jpg,0\nb.jpg,1\n');

async function reopened(): Promise<ObserverStore> {
  const store = await openStore();
  await store.open();
  return store;
}

const names = (store: ObserverStore) => store.result.value?.report?.observers.map(({ name }) => name);

describe('the observers that were loaded', () => {
  beforeEach(() => deleteDB(database));

  it('are there again after a reload, with names and kinds that a person gave', async () => {
    const first = await openStore();
    await first.add([pair, net, file('lines.txt', '1 2\n3 4\n')]);
    const [ada, , , lines] = first.result.value?.report?.observers ?? [];
    await first.rename(ada?.key ?? '', 'Ada <i>L.</i>');
    await first.setKind(lines?.key ?? '', 'network');
    const second = await openStore();
    await second.open();
    expect(names(second)).toEqual(['Ada <i>L.</i>', 'Bob', 'net', 'lines']);
    expect(second.result.value?.report?.observers[3]?.kind).toBe('network');
  });

  it('keep nothing of a file that cannot be read, and say what is wrong with it', async () => {
    const store = await openStore();
    await store.add([file('empty.csv', ''), net, file('half.csv', 'file_name,predicted_class\na,1001\n')]);
    expect(store.files.value.map(({ name }) => name)).toEqual(['net.csv']);
    expect(store.problems.value).toHaveLength(2);
    expect(store.problems.value[0]).toContain('empty.csv is empty');
    expect(store.problems.value[1]).toContain('half.csv, line 2, column predicted_class');
    const again = await openStore();
    await again.open();
    expect(names(again)).toEqual(['net']);
  });

  it('take the same file once, and another one of its name under another', async () => {
    const store = await openStore();
    await store.add([net]);
    await store.add([file(net.name, await net.blob.text())]);
    expect(store.problems.value).toEqual(['net.csv is here already.']);
    await store.add([file('net.csv', 'file_name,predicted_class\na.jpg,5\n')]);
    expect(store.files.value.map(({ name }) => name)).toEqual(['net.csv', 'net (2).csv']);
    expect(names(store)).toEqual(['net', 'net (2)']);
  });

  it('are graded by a truth file that comes, and by their own files when it goes', async () => {
    const store = await openStore();
    await store.add([pair, net]);
    const errors = () => store.result.value?.report?.observers.map((one) => one.errors);
    expect(errors()).toEqual([0, 1, 1]);
    await store.add([file('truth.csv', 'file_name,label\na.jpg,1\nb.jpg,1\n')]);
    expect(store.choices.value.truth).toBe('truth.csv');
    expect(errors()).toEqual([2, 0, 1]);
    await store.chooseTruth(null);
    expect(errors()).toEqual([0, 1, 1]);
    await store.chooseTruth('truth.csv');
    await store.removeFiles(['truth.csv']);
    expect(errors()).toEqual([0, 1, 1]);
  });

  it('stay compared when a file contradicts them, until a truth file settles it', async () => {
    const store = await openStore();
    await store.add([pair]);
    const odd = tidy('odd.csv', 'Eve,person,a,n01440764,n01443537');
    expect(await store.add([odd])).toEqual([expect.stringContaining('disagree on the class of “a”')]);
    expect(names(store)).toEqual(['Ada', 'Bob']);
    expect(store.result.value?.fault?.without).toEqual(['odd.csv']);
    expect(await store.imagesOf({ kind: 'missed', observer: 'Bob' })).toEqual(['a']);
    expect(await (await openStore()).tidyCsv(new Map())).toContain('\r\nBob,person,');
    await store.add([net]);
    expect(names(store)).toEqual(['Ada', 'Bob', 'net']);
    const again = await openStore();
    await again.open();
    expect(names(again)).toEqual(['Ada', 'Bob', 'net']);
    await again.add([file('truth.csv', 'file_name,label\na,1\n')]);
    expect(names(again)).toEqual(['Ada', 'Bob', 'Eve', 'net']);
    expect(again.result.value?.fault).toBeNull();
  });

  it('stay graded by the truth that was chosen when another comes, and by ReaL labels of those that come together', async () => {
    const truth = file('truth.csv', 'file_name,label\na.jpg,1\nb.jpg,1\n');
    const real = file('real.json', '[[0],[0]]');
    const together = await openStore();
    await together.add([net, real, truth]);
    expect(together.result.value?.truth).toBe('real.json');
    await together.add([file('late.csv', 'file_name,label\na.jpg,2\nb.jpg,2\n')]);
    expect(together.result.value?.truth).toBe('real.json');
    await together.chooseTruth('truth.csv');
    await together.add([file('real2.json', '[[1],[1]]')]);
    expect(together.result.value?.truth).toBe('truth.csv');
    await together.chooseTruth(null);
    await together.add([file('later.csv', 'file_name,label\na.jpg,3\nb.jpg,3\n')]);
    expect(together.result.value?.truth).toBeNull();
  });

  it('of one number a line can be the truth, or answers', async () => {
    const store = await openStore();
    await store.add([file('ids.txt', '1\n2\n')]);
    expect(store.choices.value.truth).toBe('ids.txt');
    expect(names(store)).toBeUndefined();
    await store.setUse('ids.txt', 'answers');
    expect(store.choices.value.truth).toBeNull();
    expect(names(store)).toEqual(['ids']);
  });

  const room = (title: string) => ({ id: title.repeat(8) as RoomId, title });
  async function* pupils(...ids: readonly string[]) {
    const { catalogue, challenge } = await shippedAssets();
    for (const id of ids) yield sampleSession(challenge, catalogue, { id, person: id, images: 5 });
  }
  const titles = (store: ObserverStore) => originWords(originsOf(store.files.value));

  it('of a room stand beside what is here, or instead of it', async () => {
    const store = await openStore();
    await store.add([net]);
    expect(await store.keptBeside(room('7b').id)).toBe('1 file');
    await store.openRoom(room('7b'), pupils('s-1', 's-2'), false);
    expect(titles(store)).toBe('7b (2) and 1 file');
    expect(await store.keptBeside(room('7b').id)).toBe('1 file');
    await store.openRoom(room('90'), pupils('s-3'), true);
    expect(titles(store)).toBe('90 (1)');
    expect(names(await reopened())).toContain('s-3');
    expect(await store.keptBeside(room('90').id)).toBe('');
  });

  it('of a room are those who are in it now, and go with it', async () => {
    const store = await openStore();
    await store.openRoom(room('7b'), pupils('s-1', 's-2'), false);
    await store.openRoom(room('90'), pupils('s-3'), false);
    await store.openRoom(room('7b'), pupils('s-2'), false);
    expect(titles(store)).toBe('90 (1), 7b (1)');
    // As when the room is deleted on another page, before Compare was looked at.
    const other = await openStore();
    await other.removeRoom(room('7b').id);
    const after = await reopened();
    expect(names(after)?.filter((name) => name.startsWith('s-'))).toEqual(['s-3']);
  });

  it('stay as they are where a room cannot be read to its end', async () => {
    const store = await openStore();
    await store.openRoom(room('7b'), pupils('s-1'), false);
    async function* broken() {
      yield* pupils('s-2');
      throw new Error('The server does not answer.');
    }
    await expect(store.openRoom(room('90'), broken(), true)).rejects.toThrow('does not answer');
    expect(titles(store)).toBe('7b (1)');
    expect(names(await reopened())).toContain('s-1');
  });

  it('leave one by one, and the file with the last of them', async () => {
    const store = await openStore();
    await store.add([pair, net]);
    const keys = store.result.value?.report?.observers.map(({ key }) => key) ?? [];
    await store.removeObserver(keys[0] ?? '');
    expect(names(store)).toEqual(['Bob', 'net']);
    expect(store.result.value?.report?.leftOut).toMatchObject([{ name: 'Ada', files: ['pair.csv'] }]);
    await store.bringBack(keys[0] ?? '');
    expect(names(store)).toEqual(['Ada', 'Bob', 'net']);
    await store.removeObserver(keys[0] ?? '');
    await store.removeObserver(keys[1] ?? '');
    expect(store.files.value.map(({ name }) => name)).toEqual(['net.csv']);
    await store.add([pair]);
    expect(names(store)).toEqual(['net', 'Ada', 'Bob']);
  });

  it('of a class come all at once, and again in place of what they were', async () => {
    const { catalogue, challenge } = await shippedAssets();
    const store = await openStore();
    const pupil = (id: string, images: number) =>
      sampleSession(challenge, catalogue, { id, person: id, images });
    await store.addSessions([pupil('s-1', 5), pupil('s-2', 5)]);
    await store.addSessions([pupil('s-1', 8), pupil('s-2', 5)]);
    expect(store.result.value?.report?.observers).toMatchObject([
      { name: 's-1', images: 8 },
      { name: 'efficientnet-lite0', images: 8 },
      { name: 's-2', images: 5 },
    ]);
    expect(store.files.value.map(({ session }) => session)).toEqual(['s-1', 's-2']);
  });

  it('that came while others were read are not lost', async () => {
    const store = await openStore();
    const first = store.add([pair]);
    await store.add([net]);
    await first;
    expect(names(store)).toEqual(['Ada', 'Bob', 'net']);
    expect(store.busy.value).toBe(false);
  });

  it('are let go of when the reading is given up', async () => {
    const store = await openStore();
    await store.add([net]);
    const adding = store.add([pair]);
    while (!store.busy.value) await Promise.resolve();
    store.cancel();
    await adding;
    expect(store.files.value.map(({ name }) => name)).toEqual(['net.csv']);
    expect(names(store)).toEqual(['net']);
    expect(store.busy.value).toBe(false);
  });

  it('are compared all the same when the disk is full, and that is told', async () => {
    const full = await ObserverDatabase.open(null);
    vi.spyOn(full, 'saveFile').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const store = await openStore(full);
    await store.add([net]);
    expect(names(store)).toEqual(['net']);
    expect(store.problems.value).toEqual([
      'This change lasts only until the page is closed. The disk is full, or the space on it that the browser gives to this page is used up.',
    ]);
  });

  it('answer what they said to an image, without the page having been opened', async () => {
    await (await openStore()).add([pair, net]);
    const answers = await (await openStore()).answersTo('b');
    expect(answers).toMatchObject([
      { observer: 'Ada', hit: true },
      { observer: 'net', hit: false, files: ['net.csv'] },
    ]);
  });
});
