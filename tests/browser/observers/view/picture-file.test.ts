import { expect, test } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradedReport, type ObserversReport } from '#src/figures/observers/observers-report.ts';
import { comparisonPictures } from '#src/observers/view/make-comparison-report.ts';
import { pictureFile } from '#src/observers/view/picture-file.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const { catalogue } = await shippedAssets();
const bad = '<img src=x onerror=alert(1)> & “שלום” \u202Eevil\u202C 🦊';

/** One who misses every image of twelve whose number the divisor divides. */
const observer = (name: string, kind: 'person' | 'network', divisor: number) =>
  buildObserver(
    { name, kind },
    Array.from({ length: 12 }, (_, image) => [`i${image}`, [image % divisor === 0 ? 900 : image], image]),
  );

function picturesOf(people: number, names = (at: number) => `Person ${at}`) {
  const all = [
    ...Array.from({ length: people }, (_, at) => observer(names(at), 'person', 2 + (at % 3))),
    observer('net', 'network', 3),
  ];
  const gathered = resolveObservers(all.map((one, at) => ({ file: `${at}.csv`, observers: [one] })));
  const observers = gathered.map((one) => one.observer);
  const comparison = compareObservers(observers, catalogue);
  const graded = gradedReport(gathered, comparison, catalogue);
  const rates = graded.observers.map(({ errorRate, errors, n }) => {
    const rate = { errorRate, errors, n, wilson: null };
    return [rate, rate];
  });
  const conditions = {
    conditions: ['0', '<b>40</b>'],
    rates,
    images: 12,
    without: [],
    repeated: false,
  };
  const report: ObserversReport = { ...graded, pairs: comparison.pairs, conditions };
  return { report, pictures: comparisonPictures(report, null) };
}

/** A picture as a program reads the file. */
async function read(of: ReturnType<typeof picturesOf>, id: string) {
  const picture = of.pictures.find((one) => one.id === id) ?? expect.fail(`There is no picture ${id}.`);
  const svg = await (await pictureFile(picture, 'svg')).text();
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const texts = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
  return { picture, svg, root, texts };
}

const ids = ['error-rates', 'distribution', 'conditions', 'agreement'];

test.each([3, 9])('all are XML that needs nothing else, light, on white, of %i people', async (people) => {
  const of = picturesOf(people, (at) => `${bad}${at}`);
  const { style } = document.documentElement;
  [style.colorScheme, style.color] = ['dark', '#eeebe4'];
  for (const id of ids) {
    const { picture, svg, root } = await read(of, id);
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.querySelectorAll('script, img, image, foreignObject, style, a')).toHaveLength(0);
    expect(svg).not.toMatch(/var\(|url\(|currentColor|color\(|oklab|Variable|undefined|NaN/);
    // What turns the direction of the text around it is written out.
    expect(svg).not.toContain('\u202E');
    expect(root.querySelector('title')?.textContent).toBe(picture.title);
    const [width, height] = ['width', 'height'].map((side) => root.getAttribute(side));
    expect(root.querySelector('rect')?.outerHTML).toContain(
      `width="${width}" height="${height}" fill="#fff"`,
    );
    // Ink, not the light letters of a dark screen.
    expect(root.querySelector('text')?.getAttribute('fill')).toBe('rgb(29, 27, 24)');
    expect(svg).not.toContain('rgb(238, 235, 228)');
  }
  [style.colorScheme, style.color] = ['', ''];
});

test('conditions name every line, of more observers than the page names', async () => {
  const { texts } = await read(picturesOf(30), 'conditions');
  for (let at = 0; at < 30; at++) expect(texts).toContain(`Person ${at}`);
  expect(texts).toContain('<b>40</b>');
});

test('over exposures curves of errors and of agreement take the place of the rates by condition', async () => {
  const of = picturesOf(2);
  const rate = (errors: number) => ({ errors, n: 12, errorRate: errors / 12, wilson: null });
  const at = [0.1, 0.4].map((kappa) => ({ kappa, n: 12, interval: [kappa - 0.2, kappa + 0.2] as const }));
  const exposures = {
    exposures: [17, 150],
    rates: of.report.observers.map(() => [rate(9), rate(3)]),
    pooled: [0.75, 0.25].map((mean) => ({ people: 2, mean, interval: [mean - 0.1, mean + 0.1] as const })),
    networks: [{ network: 2, people: [{ person: 0, at }], pooled: [] }],
    ...{ chance: 15 / 16, images: [] },
  };
  const pictures = comparisonPictures(of.report, exposures);
  const all = ['error-rates', 'distribution', 'conditions', 'agreement-by-exposure', 'agreement'];
  expect(pictures.map(({ id }) => id)).toEqual(all);
  const { texts, root } = await read({ ...of, pictures }, 'conditions');
  expect(root.querySelector('parsererror')).toBeNull();
  expect(texts).toEqual(
    expect.arrayContaining(['17\u202fms', '150\u202fms', 'by chance', '2 people', 'net']),
  );
});

test('there is none where there is nothing to draw, and for more observers than can be read', () => {
  const idsOf = ({ pictures }: ReturnType<typeof picturesOf>) => pictures.map(({ id }) => id);
  expect(idsOf(picturesOf(3))).toEqual(ids);
  expect(idsOf(picturesOf(1))).not.toContain('distribution');
  const { report } = picturesOf(1);
  const alone = { ...report, observers: report.observers.slice(0, 1), conditions: null };
  expect(comparisonPictures(alone, null).map(({ id }) => id)).toEqual(['error-rates']);
  const many = Array.from({ length: 61 }, () => report.observers).flat();
  expect(comparisonPictures({ ...report, observers: many }, null).map(({ id }) => id)).not.toContain(
    'agreement',
  );
});
