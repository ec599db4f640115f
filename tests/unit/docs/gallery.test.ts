import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { parseRoute, type Route } from '#src/kit/route/pages.ts';
import { imageOrder } from '#src/core/trials/session-request.ts';
import { setChallenges } from '#src/label/view/set-challenges.ts';
import { isDrawn } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { namedCatalogue, projectFile } from '../core/classes/shipped-catalogue.ts';
import { en } from '#src/app/words/start/en.ts';

const catalogue = namedCatalogue();
const { images } = parseChallenge('manifest.json', projectFile('assets/challenge/manifest.json'), catalogue);
const predictions = JSON.parse(
  readFileSync(new URL('../../../tools/demo-data/predictions.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Readonly<Record<string, Prediction>>>>;
const text = readFileSync(new URL('../../../docs/gallery.md', import.meta.url), 'utf8');

/** The routes of the links below a heading of the gallery. */
function routesOf(heading: string): readonly Route[] {
  const [, part = ''] = text.split(`## ${heading}\n`);
  const [own = ''] = part.split('\n## ');
  return [...own.matchAll(/`(#\/[^`]*)`/g)].map(([, link = '']) => parseRoute(link));
}

/** The images that the one link below a heading names. */
function namedBy(heading: string): readonly string[] {
  const [route] = routesOf(heading);
  return route?.page === 'label' ? (route.request.only ?? []) : [];
}

/** What both networks gave the truth of an image among their five, on average. */
function given({ id, wnid }: (typeof images)[number]): number {
  const said = Object.values(predictions).map((answers) => {
    const guess = answers[id]?.guesses.find(({ classIndex }) => catalogue.byIndex(classIndex).wnid === wnid);
    return guess?.probability ?? 0;
  });
  return said.reduce((sum, one) => sum + one, 0) / said.length;
}

it.each(['classroom', 'workshop'])(
  'each link of docs/%s.md that needs no filling in is one of the app',
  (page) => {
    const links = [...projectFile(`docs/${page}.md`).matchAll(/`(#\/[^`A-Z…]*)`/g)].map(
      ([, link = '']) => link,
    );
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const route = parseRoute(link);
      expect(route.page === 'unknown' || (route.page === 'start' && route.problem), link).toBeFalsy();
    }
  },
);

describe('the link for a stage', () => {
  it('takes two photos that the network knows at once, and two that it misses, the last one among them', () => {
    const [, link = ''] = /`(#\/label[^`]*)`/.exec(projectFile('docs/workshop.md')) ?? [];
    const route = parseRoute(link);
    if (route.page !== 'label') throw new Error(link);
    const order = imageOrder(images, route.request, '');
    expect(order.map((id) => images.find((image) => image.id === id)?.networkTry)).toEqual([1, 0, 1, 0]);
  });
});

describe('the gallery', () => {
  it('names as the hardest ten the photos to whose class both networks gave the least', () => {
    const photos = images.filter(({ kind }) => !isDrawn(kind));
    const hardest = photos.toSorted((one, other) => given(one) - given(other)).slice(0, 10);
    expect(namedBy('The hardest ten')).toEqual(hardest.map(({ id }) => id));
    expect(Math.round(Math.max(...hardest.map(given)) * 100)).toBe(8);
  });

  it('has the links of the cards on the start page', () => {
    const day = new Date(2026, 11, 1);
    const own = setChallenges.filter(({ name }) => text.includes(`## ${en.set[name]}\n`));
    expect(own).toHaveLength(5);
    for (const { name, link } of own) expect(parseRoute(link(day)), name).toEqual(routesOf(en.set[name])[0]);
    const shown = new Set<string>(images.map(({ id }) => id));
    for (const { picture, name } of setChallenges) expect(shown.has(picture), name).toBe(true);
  });

  it('gives everybody the same ten until midnight, and others from then on', () => {
    const today = setChallenges.find(({ name }) => name === 'today');
    const link = (...at: [number, number, number, number, number]) => today?.link(new Date(...at));
    expect(link(2026, 11, 1, 0, 0)).toBe(link(2026, 11, 1, 23, 59));
    expect(link(2026, 11, 2, 0, 0)).not.toBe(link(2026, 11, 1, 23, 59));
    expect(parseRoute(today?.link(new Date(2026, 11, 1)) ?? '')).toMatchObject({
      page: 'label',
      request: { count: 10, cast: true },
    });
  });

  it('has all dogs of the challenge among its dogs, and nothing else', () => {
    const dogs = images.filter(({ wnid }) => wnid !== null && catalogue.byWnid(wnid).branch === 'dogs');
    expect([...namedBy('Dogs only')].sort()).toEqual(dogs.map(({ id }) => id as string).sort());
    const breeds = catalogue.classes.filter(({ branch }) => branch === 'dogs');
    expect(text).toContain(`${breeds.length} breeds`);
  });

  it('has eight challenges, each with a picture and a link that the app understands', () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
    expect(headings).toHaveLength(8);
    for (const heading of headings) {
      const routes = routesOf(heading);
      expect(routes.length, heading).toBeGreaterThan(0);
      for (const route of routes)
        expect(['label', 'break', 'class', 'photos'], heading).toContain(route.page);
    }
    expect([...text.matchAll(/<img src=/g)]).toHaveLength(8);
  });
});
