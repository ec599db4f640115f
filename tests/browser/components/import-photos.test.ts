import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ImportPhotos } from '../../../src/components/import-photos/import-photos.ts';
import '../../../src/components/import-photos/import-photos.ts';
import type { PhotoTruthEvent } from '../../../src/components/import-photos/photo-truth-event.ts';
import { shippedCatalogue } from '../imagery/support.ts';
import { expectAccessible, mount } from '../support.ts';

const catalogue = await shippedCatalogue();
const photos = ['walk/a.jpg', 'walk/b.jpg'].map((name) => ({ name, address: '', wnid: null }));

async function show() {
  const said: [string, string | null][] = [];
  const element = await mount<ImportPhotos>(
    html`<hit5-import-photos
      .catalogue=${catalogue}
      .photos=${photos}
      @hit5-photo-truth=${({ photo, wnid }: PhotoTruthEvent) => said.push([photo, wnid])}
    ></hit5-import-photos>`,
  );
  const say = async (text: string) => {
    await page.getByLabelText('Class of a.jpg').fill(text);
    await userEvent.keyboard('{Tab}');
  };
  return { element, said, say };
}

describe('a person’s own photos', () => {
  it('have no axe violation, with a name that is no class', async () => {
    const { element, say } = await show();
    await expectAccessible(element);
    await say('nothing');
    await expectAccessible(element);
  });

  it('take a class by its label, by a synonym and by its wnid, or none', async () => {
    const { said, say } = await show();
    for (const text of ['Goldfish', 'Carassius auratus', 'n01440764', '']) await say(text);
    expect(said).toEqual([
      ['walk/a.jpg', 'n01443537'],
      ['walk/a.jpg', 'n01443537'],
      ['walk/a.jpg', 'n01440764'],
      ['walk/a.jpg', null],
    ]);
  });

  it('say when no class has the name, and when several have it', async () => {
    const { said, say } = await show();
    for (const text of ['nothing', 'crane']) {
      await say(text);
      await expect
        .element(page.getByRole('alert'))
        .toHaveTextContent(/^.+: no class alone is called “.+”\. Choose one/);
    }
    expect(said).toEqual([]);
  });
});
