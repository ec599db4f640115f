import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type {
  ImportPhotos,
  OwnPhoto,
  PhotoTruthEvent,
} from '#src/packs/element/import-photos/import-photos.ts';
import '#src/packs/element/import-photos/import-photos.ts';
import { shippedCatalogue } from '#tests/browser/packs/source/support.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const catalogue = await shippedCatalogue();
const none: readonly OwnPhoto[] = ['walk/a.jpg', 'walk/b.jpg'].map((name) => ({
  name,
  address: '',
  wnid: null,
  unknown: null,
}));

/** The photos, which take what is said of them as a page does. */
async function show() {
  const said: [string, string | null, string | null][] = [];
  const hear = ({ value: { photo, wnid, unknown } }: PhotoTruthEvent) => {
    said.push([photo, wnid, unknown]);
    element.photos = element.photos.map((one) =>
      one.name === photo ? { ...one, wnid: wnid as Wnid | null, unknown } : one,
    );
  };
  const element = await mount<ImportPhotos>(
    html`<hit5-import-photos
      .catalogue=${catalogue}
      .photos=${none}
      @hit5-photo-truth=${hear}
    ></hit5-import-photos>`,
  );
  const say = async (text: string, name = 'a.jpg') => {
    await page.getByLabelText(`Class of ${name}`).fill(text);
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
      ['walk/a.jpg', 'n01443537', null],
      ['walk/a.jpg', 'n01443537', null],
      ['walk/a.jpg', 'n01440764', null],
      ['walk/a.jpg', null, null],
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
    expect(said).toEqual([
      ['walk/a.jpg', null, 'nothing'],
      ['walk/a.jpg', null, 'crane'],
    ]);
  });

  it('each keep what was said of them, and lead to the first word that names no class', async () => {
    const { element, say } = await show();
    await say('goldfish');
    await say('Crane');
    await say('nothing', 'b.jpg');
    await say('goldfish', 'b.jpg');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^a\.jpg: .+“Crane”/);
    const field = page.getByLabelText('Class of a.jpg');
    await expect.element(field).toHaveValue('Crane');
    await expect.element(field).toHaveAccessibleDescription(/no class alone is called “Crane”/);
    await expect.element(page.getByLabelText('Class of b.jpg')).toHaveValue('goldfish');
    element.showUnknown();
    expect(element.shadowRoot?.activeElement).toBe(field.element());
    await field.fill('');
    await expect.poll(() => page.getByRole('alert').elements()).toHaveLength(0);
  });
});
