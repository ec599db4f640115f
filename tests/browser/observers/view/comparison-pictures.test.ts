import { expect, test } from 'vitest';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradedReport, type ObserversReport } from '#src/figures/observers/observers-report.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import { answerGrid } from '#src/observers/logic/answer-grid.ts';
import { byName } from '#src/observers/logic/observers-finding.ts';
import { comparisonPictures } from '#src/observers/view/comparison-pictures.ts';
import { drawnPicture } from '#src/observers/view/drawn-picture.ts';
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
  const { missed } = reportFacts(observers, comparison, catalogue);
  const pictures = comparisonPictures(report, missed, () => Promise.resolve(answerGrid(comparison)));
  return { report, pictures };
}

/** A picture as a program reads the file. */
async function read(of: ReturnType<typeof picturesOf>, id: string) {
  const picture = of.pictures.find((one) => one.id === id) ?? expect.fail(`There is no picture ${id}.`);
  const { svg, width, height } = await drawnPicture(picture);
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const texts = [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
  return { picture, svg, width, height, root, texts };
}

const ids = ['error-rates', 'distribution', 'conditions', 'agreement', 'images-most-missed'];

test.each([3, 9])('all are XML that needs nothing else, light, on white, of %i people', async (people) => {
  const of = picturesOf(people, (at) => `${bad}${at}`);
  const { style } = document.documentElement;
  [style.colorScheme, style.color] = ['dark', '#eeebe4'];
  for (const id of ids) {
    const { picture, svg, root, width, height } = await read(of, id);
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.querySelectorAll('script, img, image, foreignObject, style, a')).toHaveLength(0);
    expect(svg).not.toMatch(/var\(|url\(|currentColor|color\(|oklab|Variable|undefined|NaN/);
    // What turns the direction of the text around it is written out.
    expect(svg).not.toContain('\u202E');
    expect(root.querySelector('title')?.textContent).toBe(picture.title);
    expect(root.querySelector('rect')?.outerHTML).toContain(
      `width="${width}" height="${height}" fill="#fff"`,
    );
    // Ink, not the light letters of a dark screen.
    expect(root.querySelector('text')?.getAttribute('fill')).toBe('#1d1b18');
    expect(svg).not.toContain('#eeebe4');
  }
  [style.colorScheme, style.color] = ['', ''];
});

test('nobody is ranked by name: rates stand in the order of names, networks last', async () => {
  const of = picturesOf(5, (at) => `P${9 - at}`);
  const { texts } = await read(of, 'error-rates');
  const names = byName(of.report.observers).map(({ name }) => name);
  expect(texts.filter((text) => names.includes(text))).toEqual(names);
  expect(texts).toEqual(expect.arrayContaining(['50.0\u202f%', '6 of 12']));
});

test('what is drawn stands at its place on the axis, a person as a disc, a network as a square', async () => {
  const of = picturesOf(5);
  const xOf = (one: Element | null | undefined, name: string) => Number(one?.getAttribute(name));
  const { root } = await read(of, 'error-rates');
  const ticks = [...root.querySelectorAll('text')].filter((one) => /^\d+\s%$/.test(one.textContent));
  const tick = (words: string) =>
    xOf(
      ticks.find((one) => one.textContent === words),
      'x',
    );
  const dots = [...root.querySelectorAll('rect[width="13"]')].map((dot) => ({
    middle: xOf(dot, 'x') + 6.5,
    corner: xOf(dot, 'rx'),
  }));
  const place = (share: number) => tick('0 %') + (share / 0.8) * (tick('80 %') - tick('0 %'));
  [0.5, 1 / 3, 0.25, 0.5, 1 / 3, 1 / 3].forEach((share, at) =>
    expect(dots[at]?.middle).toBeCloseTo(place(share), 0),
  );
  expect(dots.map(({ corner }) => corner)).toEqual([6.5, 6.5, 6.5, 6.5, 6.5, 2]);

  const spread = await read(of, 'distribution');
  const [from, until] = ['0 %', '50 %'].map((words) =>
    Number(
      /translate\(([\d.]+)/.exec(
        [...spread.root.querySelectorAll('text')]
          .find((one) => one.textContent === words)
          ?.getAttribute('transform') ?? '',
      )?.[1],
    ),
  );
  const discs = [...spread.root.querySelectorAll('circle')].map((disc) => xOf(disc, 'cx'));
  expect(Math.max(...discs)).toBeCloseTo(until ?? 0, 0);
  expect(Math.min(...discs)).toBeCloseTo((from ?? 0) + ((until ?? 0) - (from ?? 0)) / 2, 0);
});

test('the spread names no person, and says their mean', async () => {
  const { svg, texts } = await read(picturesOf(4), 'distribution');
  expect(svg).not.toContain('Person');
  expect(texts).toContain('mean of the people 39.6\u202f%');
});

test('conditions name every line, of more observers than the page names', async () => {
  const { texts } = await read(picturesOf(30), 'conditions');
  for (let at = 0; at < 30; at++) expect(texts).toContain(`Person ${at}`);
  expect(texts).toContain('<b>40</b>');
});

test('few observers have a square with an interval each two, many a smaller one, all of them drawn', async () => {
  expect((await read(picturesOf(3), 'agreement')).texts.filter((text) => / to /.test(text))).toHaveLength(6);
  const { texts } = await read(picturesOf(30), 'agreement');
  expect(texts.filter((text) => /^\(?−?\d\.\d\)?$|^–$/.test(text))).toHaveLength(31 * 30);
});

test('the images most missed are all there with who missed them, and long names are cut', async () => {
  const { root, texts } = await read(
    picturesOf(9, (at) => `Somebody with a name much longer than others ${at}`),
    'images-most-missed',
  );
  expect(texts.filter((text) => text === 'tench')).toHaveLength(1);
  expect(texts.filter((text) => /^Somebody with a name.*…$/.test(text))).toHaveLength(9);
  // Ten marks an image for ten observers; three more say what they mean.
  const images = texts.filter((text) => text === 'of 10').length;
  expect(images).toBeGreaterThan(5);
  const marks = [...root.querySelectorAll('path')].map((path) =>
    Number(/translate\(([\d.]+)/.exec(path.getAttribute('transform') ?? '')?.[1]),
  );
  expect(marks).toHaveLength(10 * images + 3);
  const counts = [...root.querySelectorAll('text')].filter(({ textContent }) => textContent === 'of 10');
  const right = Math.max(...counts.map((one) => Number(one.getAttribute('x'))));
  expect(Math.min(...marks.slice(0, -3))).toBeGreaterThan(right);
});

test('over exposures the curve takes the place of the rates by condition', async () => {
  const of = picturesOf(2);
  const rate = (errors: number) => ({ errors, n: 12, errorRate: errors / 12, wilson: null });
  const exposures = {
    exposures: [17, 150],
    rates: of.report.observers.map(() => [rate(9), rate(3)]),
    pooled: [0.75, 0.25].map((mean) => ({ people: 2, mean, interval: [mean - 0.1, mean + 0.1] as const })),
    ...{ networks: [], chance: 15 / 16, images: [] },
  };
  const pictures = comparisonPictures(of.report, [], () => Promise.resolve(null), exposures);
  expect(pictures.map(({ id }) => id)).toEqual(['error-rates', 'distribution', 'conditions', 'agreement']);
  const { texts, root } = await read({ ...of, pictures }, 'conditions');
  expect(root.querySelector('parsererror')).toBeNull();
  expect(texts).toEqual(
    expect.arrayContaining(['17\u202fms', '150\u202fms', 'by chance', '2 people', 'net']),
  );
});

test('over exposures whether the same images are missed is a picture too', async () => {
  const of = picturesOf(2);
  const network = of.report.observers.findIndex(({ kind }) => kind === 'network');
  const rate = { errors: 6, n: 12, errorRate: 0.5, wilson: null };
  const at = [0.1, 0.4].map((kappa) => ({ kappa, n: 12, interval: [kappa - 0.2, kappa + 0.2] as const }));
  const exposures = {
    ...{ exposures: [17, 150], rates: of.report.observers.map(() => [rate, rate]), pooled: null },
    networks: [{ network, people: [{ person: 0, at }], pooled: [] }],
    ...{ chance: 15 / 16, images: [] },
  };
  const pictures = comparisonPictures(of.report, [], () => Promise.resolve(null), exposures);
  const { texts, root } = await read({ ...of, pictures }, 'agreement-by-exposure');
  expect(root.querySelector('parsererror')).toBeNull();
  expect(texts).toEqual(expect.arrayContaining(['17\u202fms', '150\u202fms', 'by chance', 'Person 0']));
});

test('there is none where there is nothing to draw, and for more observers than can be read', () => {
  const idsOf = ({ pictures }: ReturnType<typeof picturesOf>) => pictures.map(({ id }) => id);
  expect(idsOf(picturesOf(3))).toEqual(ids);
  expect(idsOf(picturesOf(1))).not.toContain('distribution');
  const { report } = picturesOf(1);
  const alone = { ...report, observers: report.observers.slice(0, 1), conditions: null };
  const none = () => Promise.resolve(null);
  expect(comparisonPictures(alone, [], none).map(({ id }) => id)).toEqual(['error-rates']);
  const many = Array.from({ length: 61 }, () => report.observers).flat();
  expect(comparisonPictures({ ...report, observers: many }, [], none).map(({ id }) => id)).not.toContain(
    'agreement',
  );
});
