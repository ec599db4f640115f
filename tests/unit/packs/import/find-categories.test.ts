import { describe, expect, it } from 'vitest';
import { ImportError, type ImportInput } from '#src/packs/import/import-plan.ts';
import { planImport } from '#src/packs/import/plan-import.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { input } from '../image-bytes.ts';

const catalogue = shippedCatalogue();
const { signal } = new AbortController();
const [tench, goldfish, shark] = ['n01440764', 'n01443537', 'n01484850'] as const;

const plan = (inputs: readonly ImportInput[]) => planImport(inputs, { catalogue, signal });

describe('a file of categories among the photos', () => {
  const photos = [input(`set/${tench}/a.jpg`), input(`set/${shark}/b.jpg`)];

  it('makes the short list of the pack, and is told', async () => {
    const { list, images, notes, skipped } = await plan([
      ...photos,
      input('set/categories.tsv', `fish\t${tench}\nfish\t${goldfish}\nshark\t${shark}\n`),
    ]);
    expect(list?.categories).toEqual([
      { name: 'fish', classes: [tench, goldfish] },
      { name: 'shark', classes: [shark] },
    ]);
    expect(images).toHaveLength(2);
    expect(skipped).toEqual([]);
    expect(notes).toEqual(['set/categories.tsv says 2 categories to answer with.']);
  });

  it('that is none is refused with its line, and so are two', async () => {
    const bad = input('set/categories.tsv', `fish\t${tench}\nshark\t${tench}\n`);
    await expect(plan([...photos, bad])).rejects.toThrow(/categories\.tsv.*line 2/);
    const good = `fish\t${tench}\nshark\t${shark}\n`;
    await expect(
      plan([...photos, input('set/categories.tsv', good), input('other/categories.tsv', good)]),
    ).rejects.toThrow(ImportError);
  });

  it('is missing from most', async () => {
    expect(await plan(photos)).not.toHaveProperty('list');
  });
});
