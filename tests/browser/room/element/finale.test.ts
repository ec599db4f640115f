import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ClassFinale, FinaleAct, FinalePhoto } from '#src/figures/observers/class-finale.ts';
import '#src/room/element/finale/finale-acts.ts';
import '#src/room/element/finale/finale-end.ts';
import '#src/room/element/finale/finale-photos.ts';
import '#src/room/element/finale/finale-podium.ts';
import '#src/room/element/finale/finale-wall.ts';
import type { FinaleNames } from '#src/room/element/finale/shown-photo.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/** A class is called as its wnid; photos are a pixel. */
const names: FinaleNames = {
  nameOf: String,
  areCategories: false,
  filedUnder: () => null,
  urlOf: () => pixel,
  partOf: () => '20% 70%',
};

const photo = (truth: string, part: Partial<FinalePhoto> = {}): FinalePhoto => ({
  ...{ image: truth, right: [truth as Wnid], answers: 24, hits: 20, together: true, network: true },
  first: { said: truth as Wnid, sure: 0.9, place: 0, isNear: false },
  ...part,
});

/** @param part that the network got there later: on its third guess. */
const mistake = (truth: string, said: string, sure: number, part: Partial<FinalePhoto> = {}) =>
  photo(truth, {
    network: false,
    first: { said: said as Wnid, sure, place: part.network ? 2 : null, isNear: false },
    ...part,
  });

const finaleOf = (...photos: readonly FinalePhoto[]): ClassFinale => ({
  ...{ people: 24, alone: null, pooled: 24 },
  photos,
});

const ten = finaleOf(
  mistake('jeep', 'convertible', 0.76, { hits: 17 }),
  mistake('dragonfly', 'leaf', 0.4, { hits: 0, together: false }),
  mistake('hedgehog', 'wall clock', 0.58, { hits: 21, network: true }),
  ...Array.from({ length: 7 }, (_, at) => photo(`goose ${at}`)),
);

describe('the acts by name', () => {
  const acts: readonly FinaleAct[] = ['alone', 'together', 'podium'];

  it('have no axe violation, and say which one is on the board', async () => {
    const element = await mount(
      html`<hit5-finale-acts .acts=${acts} .present=${'together'}></hit5-finale-acts>`,
    );
    await expectAccessible(element);
    await expect
      .element(page.getByRole('button', { name: 'Together' }))
      .toHaveAttribute('aria-current', 'step');
    await expect.element(page.getByRole('button', { name: 'Alone' })).not.toHaveAttribute('aria-current');
  });

  it('tell which one is wanted', async () => {
    const wanted: unknown[] = [];
    await mount(
      html`<hit5-finale-acts
        .acts=${acts}
        .present=${'alone'}
        @hit5-finale-act=${({ value }: { readonly value: unknown }) => wanted.push(value)}
      ></hit5-finale-acts>`,
    );
    await page.getByRole('button', { name: 'Podium' }).click();
    expect(wanted).toEqual(['podium']);
  });
});

describe('the photos of a class', () => {
  const show = (finale: ClassFinale, together = true) =>
    mount(
      html`<hit5-finale-photos .finale=${finale} ?together=${together} .names=${names}></hit5-finale-photos>`,
    );

  it('have no axe violation, and begin with what only the class got', async () => {
    const element = await show(ten);
    await expectAccessible(element);
    expect(textOf(element)).toMatch(
      /^jeep got by you ✕ missed by network dragonfly ✕ missed by you ✕ missed by network/,
    );
  });

  it('say of each person alone how many knew it, the hardest first', async () => {
    const element = await show(ten, false);
    expect(textOf(element)).toMatch(/^dragonfly 0 of 24 knew it ✕ missed by network jeep 17 of 24 knew it/);
  });

  it.each([1, 2, 5, 11, 200])('%i of them fit a board', async (count) => {
    await page.viewport(1280, 720);
    const all = Array.from({ length: count }, (_, at) =>
      at % 3 === 0 ? mistake(`church ${at}`, 'bell cote', 0.6) : photo(`a very long name of a class ${at}`),
    );
    const element = await mount(
      html`<div class="board">
        <style>
          .board {
            height: 500px;
            width: 900px;
          }
        </style>
        <hit5-finale-photos .finale=${finaleOf(...all)} together .names=${names}></hit5-finale-photos>
      </div>`,
    );
    const shown = element.querySelector('hit5-finale-photos') as HTMLElement;
    expect(shown.scrollHeight).toBeLessThanOrEqual(500);
    expect(shown.scrollWidth).toBeLessThanOrEqual(900);
    const cards = shown.shadowRoot?.querySelectorAll('.cards li').length;
    expect(cards).toBe(Math.min(10, count));
    if (count === 200) {
      expect(textOf(shown)).toMatch(/And 190 photos more: only you got 57, both got 133\.$/);
    }
  });

  it('say that the network has not answered', async () => {
    const element = await show(finaleOf(photo('goose', { network: null, first: null })));
    expect(textOf(element)).toBe('goose got by you network: no answer');
  });
});

describe('the wall of mistakes', () => {
  const show = (finale: ClassFinale) =>
    mount(html`<hit5-finale-wall .finale=${finale} .names=${names}></hit5-finale-wall>`);

  it('has no axe violation, and tells the surest first', async () => {
    const element = await show(ten);
    await expectAccessible(element);
    expect(textOf(element)).toMatch(
      /^The network said: “A convertible\.” 76 % sure · it is a jeep · 17 of 24 of you knew it/,
    );
    expect(textOf(element)).toContain(
      '“A wall clock.” 58 % sure, and got there on its third guess a hedgehog · 21 of 24 knew it',
    );
    expect(element.shadowRoot?.querySelectorAll('li').length).toBe(3);
    expect(element.shadowRoot?.querySelector('img')?.style.objectPosition).toBe('20% 70%');
  });

  it('says where ImageNet files a thing oddly, so that a hedgehog is called no porcupine', async () => {
    const filed = { ...names, filedUnder: (wnid: string) => (wnid === 'porcupine' ? 'porcupine' : null) };
    const finale = finaleOf(
      mistake('porcupine', 'wall clock', 0.9),
      mistake('jeep', 'convertible', 0.5, { hits: 17 }),
    );
    const wall = await mount(html`<hit5-finale-wall .finale=${finale} .names=${filed}></hit5-finale-wall>`);
    expect(textOf(wall)).toMatch(/90 % sure · ImageNet files it under porcupine · .* 50 % sure · a jeep ·/);
    const podium = await mount(
      html`<hit5-finale-podium .finale=${finale} .names=${filed}></hit5-finale-podium>`,
    );
    expect(textOf(podium)).toContain('ImageNet files it under porcupine · 20 of 24 knew it');
  });

  it('gives no article to a category that a teacher named', async () => {
    const own = { ...names, areCategories: true };
    const finale = finaleOf(mistake('birds', 'can swim', 0.9), mistake('bird', 'dog', 0.5));
    const wall = await mount(html`<hit5-finale-wall .finale=${finale} .names=${own}></hit5-finale-wall>`);
    expect(textOf(wall)).toMatch(
      /“Can swim\.” 90 % sure · the answer is birds · .*“A dog\.” 50 % sure · a bird ·/,
    );
  });

  it('keeps a name that is no HTML', async () => {
    const element = await show(finaleOf(mistake('<b>jeep</b>', '<img src=x>', 0.6)));
    expect(element.shadowRoot?.querySelectorAll('li > p b b, li img[src="x"]').length).toBe(0);
    expect(textOf(element)).toContain('<b>jeep</b>');
  });
});

describe('the end on a phone', () => {
  /** The person alone: they answered the first two, and missed one. */
  const own: ClassFinale = {
    ...{ people: 1, pooled: 0 },
    alone: null,
    photos: ten.photos.slice(0, 2).map((one, at) => ({ ...one, answers: 1, hits: at })),
  };

  it('has no axe violation, and tells what was known, and each photo once', async () => {
    await page.viewport(390, 844);
    const element = await mount(
      html`<hit5-finale-end .finale=${ten} .own=${own} .names=${names}></hit5-finale-end>`,
    );
    await expectAccessible(element);
    expect(textOf(element)).toMatch(
      /^Nobody in your class knew the dragonfly\. The network missed the jeep and the dragonfly\./,
    );
    expect(textOf(element)).toContain('Its silliest first guesses, and how sure it was');
    for (const words of ['“A convertible.”', '“A wall clock.”']) expect(textOf(element)).toContain(words);
    // Each photo once: it is among the mistakes.
    expect(textOf(element)).not.toContain('Nobody knew it a dragonfly');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    const podium = element.shadowRoot?.querySelector('hit5-finale-podium');
    for (const tile of podium?.shadowRoot?.querySelectorAll('li') ?? [])
      expect(tile.getBoundingClientRect().height).toBeLessThan(200);
  });

  it('says nothing of photos and misses of somebody who answered none', async () => {
    const element = await mount(html`<hit5-finale-end .finale=${ten} .names=${names}></hit5-finale-end>`);
    expect(textOf(element)).toMatch(/^This is what your class did\./);
    expect(textOf(element)).not.toMatch(/your \d+ photos|you missed/i);
  });
});

describe('the podium', () => {
  const show = (finale: ClassFinale) =>
    mount(html`<hit5-finale-podium .finale=${finale} .names=${names}></hit5-finale-podium>`);

  it('has no axe violation, and a reason for each place', async () => {
    const element = await show(
      finaleOf(
        mistake('hedgehog', 'wall clock', 0.9),
        mistake('jeep', 'convertible', 0.5, { hits: 17 }),
        mistake('dragonfly', 'leaf', 0.4, { hits: 0 }),
      ),
    );
    await expectAccessible(element);
    expect(textOf(element)).toMatch(
      /^Its silliest first guess a hedgehog .* Only people knew it a jeep · 17 of 24 knew it .* Nobody knew it a dragonfly/,
    );
  });
});
