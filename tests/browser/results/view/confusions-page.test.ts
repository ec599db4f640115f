import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Session } from '#src/core/trials/session.ts';
import { parseImageQuery, selectImages } from '#src/figures/errors/image-query.ts';
import { imageCases } from '#src/figures/errors/image-case.ts';
import '#src/results/view/confusions-page.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { sampleSession } from '#tests/browser/sample-session.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue, challenge } = await shippedAssets();

async function stage(session: Session) {
  const stores = await sampleApp(catalogue, challenge, [session]);
  return mountPage(stores, html`<hit5-confusions-page .session=${session}></hit5-confusions-page>`);
}

const usual = sampleSession(challenge, catalogue, { images: 60, personRight: 0.5, networkRight: 0.6 });

test('the mix-ups fit on a phone, and are accessible there', async () => {
  await page.viewport(390, 844);
  const element = await stage(usual);
  await expectAccessible(element);
  expect(element.scrollWidth).toBeLessThanOrEqual(390);
});

test('every number of both sides leads to as many images', async () => {
  const session = sampleSession(challenge, catalogue, {
    images: 60,
    personRight: 0.5,
    networkRight: 0.6,
    assisted: 3,
  });
  const element = await stage(session);
  expect(textOf(element)).toContain('Only first guesses count here, on the 57 images');
  const cases = imageCases(session, challenge, catalogue);
  const links = [
    ...(element.renderRoot.querySelector('hit5-confusions')?.renderRoot.querySelectorAll('a') ?? []),
  ];
  expect(links.length).toBeGreaterThan(20);
  for (const link of links) {
    const words = Object.fromEntries(new URLSearchParams(link.hash.split('?')[1]));
    expect(selectImages(cases, parseImageQuery(words))).toHaveLength(Number(link.textContent));
  }
});

test('without an answer it says what to do', async () => {
  expect(textOf(await stage(sampleSession(challenge, catalogue, { images: 0 })))).toMatch(
    /^There is nothing to mix up yet/,
  );
});

test('it speaks of somebody else by name, and of nobody as “you”', async () => {
  const text = textOf(await stage({ ...usual, person: 'Bo' }));
  expect(text).toMatch(/Bo took .* for .* most often|None of Bo’s mix-ups came twice/);
  expect(text).toContain('What Bo took them for');
  expect(text).not.toMatch(/\byour?\b/i);
});
