import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parsePackIndex } from '#src/files/pack-format.ts';
import { PackFolder } from '#tools/packs/pack-folder.ts';
import { serveFolder } from '#tools/serve-folder.ts';
import { zipOf } from '#tests/unit/packs/archives/zip-builder.ts';
import { packOf, png } from './pack-builder.ts';

const classes = join(import.meta.dirname, '../../../../assets/classes.json');

/** A folder with these files, for as long as the test runs. */
function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-packs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function indexOf(folder: PackFolder) {
  const file = await folder.file('index.json');
  return parsePackIndex('index.json', (await file?.blob.text()) ?? '');
}

describe('a folder of packs', () => {
  it('lists zips and folders with their numbers, and passes over what is no pack', async () => {
    const inFolder = Object.entries(packOf('cats', ['n02123045', 'n02123045']));
    const path = folderWith({
      'dogs.zip': zipOf(packOf('dogs', ['n02094114', 'n02085620'], ['n02094114'])),
      ...Object.fromEntries(inFolder.map(([name, content]) => [`my cats/inner/${name}`, content])),
      'README.md': 'Packs lie here.',
      '.photos-half-made/hit5-pack.json': '{',
    });
    const { packs, broken } = await indexOf(new PackFolder(path, classes));
    expect(broken).toEqual([]);
    expect(packs).toMatchObject([
      { id: 'dogs', title: 'dogs', images: 2, classes: 2, classesWithExamples: 1, predictionsOf: null },
      { id: 'cats', title: 'cats', images: 2, classes: 1, classesWithExamples: 0 },
    ]);
    expect(packs[0]?.bytes).toBeGreaterThan(100);
  });

  it('names what is broken and leaves it out', async () => {
    const whole = zipOf(packOf('dogs', ['n02094114']));
    const { 'images/dogs-0.png': _, ...without } = packOf('lost', ['n02094114'], [], 'images/dogs-0.png');
    const path = folderWith({
      'a.zip': whole,
      'b.zip': whole,
      'cut.zip': whole.slice(0, -40),
      'dots.zip': zipOf(packOf('..', ['n02094114'])),
      'lost.zip': zipOf(without),
      'none.zip': 'not a zip',
      'photos/a.jpg': 'x',
    });
    symlinkSync('turn', join(path, 'turn'));
    const { packs, broken } = await indexOf(new PackFolder(path, classes));
    expect(packs.map(({ id }) => id)).toEqual(['dogs']);
    expect(broken).toEqual([
      'b.zip has the same id as a.zip: dogs.',
      expect.stringMatching(/^cut\.zip is cut off/),
      'dots.zip has the id .., which cannot be part of an address.',
      'lost.zip is not whole: images/dogs-0.png is named in it, but not there.',
      'none.zip is not a zip file.',
      'photos is not a Hit5 pack: there is no hit5-pack.json in it.',
      'turn is a link that leads to itself.',
    ]);
  });

  it('gives images by their ids and strips by their classes, typed by their bytes, whatever they are called', async () => {
    const path = folderWith({
      'dogs.zip': zipOf(packOf('dogs', ['n02094114'], ['n02094114'], 'images/terrier.html')),
    });
    const folder = new PackFolder(path, classes);
    const challenge = await (await folder.file('dogs/challenge.json'))?.blob.text();
    expect(challenge).toContain('"file":"images/i0"');
    expect(challenge).not.toContain('terrier');
    const image = await folder.file('dogs/images/i0');
    expect([image?.blob.type, await image?.blob.arrayBuffer()]).toEqual(['image/png', png(1).buffer]);
    expect((await folder.file('dogs/examples/n02094114'))?.blob.type).toBe('image/png');
    for (const wrong of [
      'dogs/images/terrier.html',
      'dogs/images/i1',
      'dogs/../dogs.zip',
      'cats/challenge.json',
      'x',
    ])
      expect(await folder.file(wrong), wrong).toBeNull();
  });

  it('takes up what comes, changes and goes while it is served', async () => {
    const path = folderWith({ 'dogs.zip': zipOf(packOf('dogs', ['n02094114'])) });
    const folder = new PackFolder(path, classes);
    const before = await folder.file('index.json');
    expect((await folder.file('index.json'))?.tag).toBe(before?.tag);
    writeFileSync(join(path, 'dogs.zip'), zipOf(packOf('dogs', ['n02094114', 'n02085620'])));
    writeFileSync(join(path, 'cats.zip'), zipOf(packOf('cats', ['n02123045'])));
    expect((await folder.file('index.json'))?.tag).not.toBe(before?.tag);
    expect((await indexOf(folder)).packs).toMatchObject([{ id: 'cats' }, { id: 'dogs', images: 2 }]);
    rmSync(join(path, 'dogs.zip'));
    expect((await indexOf(folder)).packs).toMatchObject([{ id: 'cats' }]);
  });

  it('is served with types, tags and parts', async () => {
    const path = folderWith({ 'dogs.zip': zipOf(packOf('dogs', ['n02094114'])) });
    const folder = new PackFolder(path, classes);
    const also = { folder: 'packs/', file: (asked: string) => folder.file(asked) };
    const server = await serveFolder(path, { also, compressed: true });
    onTestFinished(() => server.close());
    const whole = await fetch(`${server.url}packs/dogs/images/i0`);
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await whole.arrayBuffer()).equals(Buffer.from(png(1)))).toBe(true);
    const part = await fetch(whole.url, { headers: { range: 'bytes=1-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
    const tag = whole.headers.get('etag') ?? '';
    expect((await fetch(whole.url, { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await fetch(`${server.url}packs/dogs/images/none`)).status).toBe(404);
    const index = await fetch(`${server.url}packs/index.json`);
    expect(parsePackIndex('index', await index.text()).packs).toHaveLength(1);
  });
});
