import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChallengeImage } from '#src/core/trials/challenge.ts';
import { Importer } from '#src/packs/pack/importer.ts';
import { PackShelf } from '#src/packs/pack/pack-shelf.ts';
import { tarEnd, tarHeader } from '#tests/unit/packs/archives/tar-builder.ts';
import { catalogue, jpeg, make, order, still } from './pack-support.ts';

const { signal } = new AbortController();

describe('a challenge whose images stay in a tar', () => {
  async function validationTar(): Promise<File> {
    const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
    for (let at = 1; at <= 3; at += 1) {
      const blob = await jpeg(at * 100);
      const name = `ILSVRC2012_val_${String(at).padStart(8, '0')}.JPEG`;
      parts.push(tarHeader({ name, size: blob.size }), blob, new Uint8Array((512 - (blob.size % 512)) % 512));
    }
    return new File([...parts, tarEnd], 'ILSVRC2012_img_val.tar');
  }

  async function live() {
    const tar = await validationTar();
    const parts = await make();
    const truth = new File(['1\n2\n3\n'], 'ILSVRC2012_validation_ground_truth.txt');
    const found = await parts.importer.look({ kind: 'files', files: [tar] }, signal, still);
    expect(found).toMatchObject({ layout: 'validation', canStay: true, classes: 0 });
    expect(await parts.importer.lookWithTruth(truth, signal, still)).toMatchObject({ classes: 3 });
    const made = await parts.importer.makePack({ ...order, stay: true }, signal, still);
    return { ...parts, tar, made };
  }

  it('keeps only the index, and reads an image when it is shown', async () => {
    const { shelf, made } = await live();
    expect(made.pack).toMatchObject({ images: 3, liveSource: 'ILSVRC2012_img_val.tar', live: 'ready' });
    expect(made.pack.bytes).toBeLessThan(3000);
    const pack = await shelf.open(made.pack.id);
    const [, second] = pack?.challenge?.images ?? [];
    expect(second?.id).toBe('ILSVRC2012_val_00000002');
    const bitmap = await pack?.load(second as ChallengeImage, signal);
    expect([bitmap?.width, bitmap?.height]).toEqual([40, 30]);
    expect(pack?.url(second as ChallengeImage)).toMatch(/^blob:/);
  });

  it('asks for the file again when the browser lost it, and takes no other', async () => {
    const { keeper, tar, made } = await live();
    const later = new PackShelf(keeper, catalogue, location.href);
    expect((await later.list()).packs[0]?.live).toBe('lost');
    const pack = await later.open(made.pack.id);
    const [first] = pack?.challenge?.images ?? [];
    expect(pack?.url(first as ChallengeImage)).toBe('');
    await expect(pack?.load(first as ChallengeImage, signal)).rejects.toThrow(
      /reads its photos from ILSVRC2012_img_val\.tar .* access to it\. Choose the file again under “Packs” on the page “My photos”\./,
    );
    expect(await later.giveAgain(made.pack.id, [new File(['x'], tar.name)])).toBe(false);
    expect(await later.giveAgain(made.pack.id, [tar])).toBe(true);
    expect((await pack?.load(first as ChallengeImage, signal))?.width).toBe(40);
  });

  it('has its file again when that is chosen for an import, which says so; another file changes nothing', async () => {
    const { keeper, tar, made } = await live();
    const later = new PackShelf(keeper, catalogue, location.href);
    const importer = new Importer(catalogue, later);
    const other = new File([tar, 'more'], tar.name);
    expect(await importer.look({ kind: 'files', files: [other] }, signal, still)).toMatchObject({
      notes: [expect.stringMatching(/^These are ILSVRC validation images/)],
    });
    expect((await later.list()).packs[0]?.live).toBe('lost');
    expect(await importer.look({ kind: 'files', files: [tar] }, signal, still)).toMatchObject({
      notes: [
        'The photos of the pack “Mine” lie in what you chose: it can be played again.',
        expect.anything(),
      ],
    });
    expect((await later.list()).packs[0]).toMatchObject({ id: made.pack.id, live: 'ready' });
  });

  it('finds its file by a handle after a reload', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('ILSVRC2012_img_val.tar', { create: true });
    onTestFinished(() => root.removeEntry('ILSVRC2012_img_val.tar'));
    const writable = await handle.createWritable();
    await writable.write(await validationTar());
    await writable.close();
    const { keeper, importer } = await make();
    await importer.look({ kind: 'handles', handles: [handle] }, signal, still);
    const { pack } = await importer.makePack({ ...order, stay: true }, signal, still);
    const later = new PackShelf(keeper, catalogue, location.href);
    expect((await later.list()).packs[0]?.live).toBe('ready');
    const open = await later.open(pack.id);
    expect((await open?.load(open.challenge?.images[0] as ChallengeImage, signal))?.width).toBe(40);
  });

  it('is saved with its images in it', async () => {
    const { shelf, made } = await live();
    const { name, blob } = await shelf.save(made.pack.id, signal);
    const again = await (await make()).shelf.addFromFiles([{ path: name, blob }], signal, still);
    expect(again).toMatchObject({ images: 3, liveSource: null, live: null });
  });
});
