import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { projectFile, shippedCatalogue } from '../core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();

describe('the 1000 classes that ship', () => {
  it('have each wnid, class index and ILSVRC2012_ID once', () => {
    const { classes } = catalogue;
    expect(new Set(classes.map(({ wnid }) => wnid)).size).toBe(1000);
    expect(classes.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...Array(1000).keys()]);
    expect(classes.map(({ ilsvrcId }) => ilsvrcId).sort((a, b) => a - b)).toEqual(
      [...Array(1000).keys()].map((index) => index + 1),
    );
  });

  it('have their class index in the order of the wnids', () => {
    const wnids = catalogue.classes.map(({ wnid }) => wnid).sort();
    expect(wnids.map((wnid) => catalogue.byWnid(wnid).index)).toEqual([...Array(1000).keys()]);
  });

  it('agree with the devkit’s numbering', () => {
    const rows = projectFile('tools/assets/ilsvrc2012_id_map.tsv').trim().split('\n').slice(1);
    expect(rows).toHaveLength(1000);
    for (const row of rows) {
      const [ilsvrcId, wnid, index] = row.split('\t');
      expect(catalogue.byWnid(wnid as Wnid)).toMatchObject({
        ilsvrcId: Number(ilsvrcId),
        index: Number(index),
      });
    }
  });

  it('stand in depth-first order: what lies under a node is one run', () => {
    const ends = new Map<string, { first: number; last: number; count: number }>();
    for (const { wnid, position } of catalogue.classes) {
      for (const node of catalogue.path(wnid)) {
        const run = ends.get(node.wnid) ?? { first: position, last: position, count: 0 };
        ends.set(node.wnid, { first: run.first, last: position, count: run.count + 1 });
      }
    }
    for (const { first, last, count } of ends.values()) expect(last - first + 1).toBe(count);
  });

  it('have names that can be told apart', () => {
    const labels = catalogue.classes.map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(1000);
    expect(labels.filter((label) => /^(crane|maillot|cardigan)\b/.test(label)).sort()).toEqual([
      'cardigan (knitted jacket)',
      'cardigan (welsh corgi)',
      'crane (bird)',
      'crane (machine)',
      'maillot (swimsuit)',
      'maillot (tights)',
    ]);
  });

  it('are found by class index', () => {
    expect(catalogue.byIndex(0 as ClassIndex).label).toBe('tench');
    expect(() => catalogue.byIndex(1000 as ClassIndex)).toThrow(RangeError);
    expect(() => catalogue.byWnid('n00000000' as Wnid)).toThrow(RangeError);
  });
});

describe('the challenge that ships', () => {
  const text = projectFile('assets/challenge/manifest.json');
  const challenge = parseChallenge('assets/challenge/manifest.json', text, catalogue);

  it('has its files as the manifest says, at most 640 px, in at most 10 MB', () => {
    const raw = JSON.parse(text) as { images: { file: string; sha256: string }[] };
    let bytes = 0;
    for (const { file, sha256 } of raw.images) {
      const url = new URL(`../../../assets/challenge/${file}`, import.meta.url);
      expect(createHash('sha256').update(readFileSync(url)).digest('hex')).toBe(sha256);
      bytes += statSync(url).size;
    }
    expect(bytes).toBeLessThanOrEqual(10_000_000);
    expect(
      Math.max(...challenge.images.flatMap(({ width, height }) => [width ?? 0, height ?? 0])),
    ).toBeLessThanOrEqual(640);
  });

  it('tells no class by an image’s name', () => {
    for (const { id, file } of challenge.images) {
      expect(id).toMatch(/^[0-9a-f]{8}$/);
      // So it holds no label.
      expect(file).toBe(`images/${id}.jpg`);
    }
  });

  it('has a photo of the start page that is none of its images', () => {
    const name = 'assets/start/manifest.json';
    const { images } = parseChallenge(name, projectFile(name), catalogue);
    expect(images).toHaveLength(1);
    for (const { id, file, credit } of images) {
      expect(challenge.images.some((image) => image.id === id)).toBe(false);
      expect(statSync(`assets/start/${file}`).size).toBeLessThan(200_000);
      expect(credit?.licenceUrl).toMatch(/^https:/);
    }
  });

  it('credits an author, a licence and a source for each image', () => {
    for (const { credit } of challenge.images) {
      const texts = credit ? [credit.author, credit.licence, credit.source] : [];
      expect(texts).toHaveLength(3);
      expect(texts.every((text_) => text_.length > 0)).toBe(true);
    }
  });
});

describe('a damaged file of the app', () => {
  it('is named when it is a page in place of a file', () => {
    expect(() => parseClasses('assets/classes.json', '<!doctype html>')).toThrow(
      /assets\/classes\.json is not JSON/,
    );
  });

  it('is named with the place and what was expected there', () => {
    const file = JSON.parse(projectFile('assets/classes.json')) as { classes: { wnid: string }[] };
    (file.classes[3] as { wnid: string }).wnid = 'tench';
    const parse = () => parseClasses('assets/classes.json', JSON.stringify(file));
    expect(parse).toThrow(FormatError);
    expect(parse).toThrow(/assets\/classes\.json .* at classes\.3\.wnid: expected .*wnid.*found "tench"/);
  });

  it('is refused when an image stands twice or has an unknown class', () => {
    const file = JSON.parse(projectFile('assets/challenge/manifest.json')) as {
      images: { id: string; wnid: string }[];
    };
    const twice = { ...file, images: [file.images[0], file.images[0]] };
    expect(() => parseChallenge('manifest.json', JSON.stringify(twice), catalogue)).toThrow(/is there twice/);
    const unknown = { ...file, images: [{ ...file.images[0], wnid: 'n00000001' }] };
    expect(() => parseChallenge('manifest.json', JSON.stringify(unknown), catalogue)).toThrow(/n00000001/);
  });

  it('says where a picture’s thing is within the picture', () => {
    const file = JSON.parse(projectFile('assets/challenge/manifest.json')) as { images: object[] };
    const beside = { ...file, images: [{ ...file.images[0], focus: [0.5, 1.2] }] };
    expect(() => parseChallenge('manifest.json', JSON.stringify(beside), catalogue)).toThrow(
      /images\.0\.focus\.1.*a number from 0 to 1/,
    );
  });

  it('cannot lead out of its folder', () => {
    const file = JSON.parse(projectFile('assets/challenge/manifest.json')) as { images: object[] };
    const outside = { ...file, images: [{ ...file.images[0], file: '../secret.jpg' }] };
    expect(() => parseChallenge('manifest.json', JSON.stringify(outside), catalogue)).toThrow(
      /images\.0\.file/,
    );
  });
});
