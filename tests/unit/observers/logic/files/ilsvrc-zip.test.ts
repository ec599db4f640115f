import { describe, expect, it } from 'vitest';
import { ilsvrcFiles } from '#src/files/formats/ilsvrc-files.ts';
import { isZip, readIlsvrcZip } from '#src/observers/logic/files/ilsvrc-zip.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { observerAnswers } from '#src/core/observers/observer-answers.ts';
import { zipParts } from '#src/packs/pack/zip-writer.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';

const { session } = readSessionFile('ada.json', projectFile('docs/example/ada.json'));

/** The zip of these texts, as the app writes it. */
async function zipOf(texts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  const files = [...texts].map(([name, text]) => ({ name, blob: new Blob([text]) }));
  for await (const part of zipParts(files, new AbortController().signal)) parts.push(part);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function saved(): Map<string, string> {
  const { content } = ilsvrcFiles(session, catalogue) ?? expect.fail();
  return new Map(typeof content === 'string' ? expect.fail() : content);
}

describe('the zip of ILSVRC answers', () => {
  it('is read back: the same images, truth and guesses, of the person and of the network', async () => {
    const zip = await zipOf(saved());
    expect(isZip(zip)).toBe(true);
    const read = readIlsvrcZip('ada.zip', zip, catalogue);
    expect(read.map(({ kind, naming }) => [kind, naming])).toEqual([
      ['person', 'file'],
      ['network', 'file'],
    ]);
    const original = sessionObservers('ada.json', session, catalogue);
    read.forEach((observer, at) => {
      const told = (one: typeof observer) =>
        observerAnswers(one, catalogue)
          .map(({ image, truth, guesses }) => ({ image, truth, guesses }))
          .toSorted((a, b) => (a.image < b.image ? -1 : 1));
      expect(told(observer)).toEqual(told(original[at] ?? expect.fail()));
    });
  });

  it('that is damaged is refused, and the file in it is named', async () => {
    const zip = await zipOf(saved());
    // One digit of a guess is another one: the file reads as well as before.
    const name = 'ground-truth.txt';
    const names = [...zip.keys()].filter((from) =>
      Buffer.from(zip.subarray(from, from + 16)).equals(Buffer.from(name)),
    );
    const at = (names.find((from) => isZip(zip.subarray(from - 30))) ?? expect.fail()) + name.length;
    zip[at] = zip[at] === 0x31 ? 0x32 : 0x31;
    expect(() => readIlsvrcZip('ada.zip', zip, catalogue)).toThrow(
      'ada.zip, ground-truth.txt is damaged: its checksum is wrong.',
    );
  });

  it.each<[string, (texts: Map<string, string>) => void, string]>([
    [
      'a list that is too short',
      (texts) => texts.set('images.txt', 'a\nb\n'),
      'ada.zip, ground-truth.txt has 30 lines: expected 2',
    ],
    [
      'a list with an image twice',
      (texts) => texts.set('images.txt', 'a\na\n'),
      'ada.zip, images.txt: expected an image id on each line, each once.',
    ],
    [
      'no truth',
      (texts) => texts.delete('ground-truth.txt'),
      'ada.zip cannot be read: it is a zip, but not as Hit5 saves ILSVRC answers; unpack it',
    ],
    [
      'a truth that is none',
      (texts) => texts.set('ground-truth.txt', '1\nx\n'),
      'ada.zip, ground-truth.txt, line 2: expected',
    ],
  ])('with %s is refused with its place', async (_, change, message) => {
    const texts = saved();
    change(texts);
    const zip = await zipOf(texts);
    expect(() => readIlsvrcZip('ada.zip', zip, catalogue)).toThrow(message);
  });

  it('is refused where it is cut off, or another zip', async () => {
    const zip = await zipOf(saved());
    for (const bytes of [zip.subarray(0, 90), await zipOf(new Map([['photo.jpg', 'x']]))])
      expect(() => readIlsvrcZip('a.zip', bytes, catalogue)).toThrow('not as Hit5 saves ILSVRC answers');
  });
});
