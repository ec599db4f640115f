import { peopleAndNetworks } from '#src/figures/errors/confusions.ts';
import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { confusionTables } from '#src/results/logic/confusion-tables.ts';
import { describe, expect, it } from 'vitest';
import { compareGroups } from '#src/figures/observers/groups/compare-groups.ts';
import { groupBy, groupingsOf } from '#src/observers/logic/groups.ts';
import {
  mixUpWords,
  observerConfusions,
  type WordMatrix,
} from '#src/figures/observers/observer-confusions.ts';
import { observersFinding } from '#src/observers/logic/observers-finding.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import {
  comparisonMethods,
  type ComparisonReportParts,
  writeComparisonReport,
} from '#src/observers/logic/report/comparison-report.ts';
import { markup } from '#src/figures/report/markup.ts';
import { version } from '#src/core/version.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const images = Array.from({ length: 12 }, (_, image) => image);

/** One who misses every image whose number the divisor divides. */
const observer = (name: string, kind: 'person' | 'network', divisor: number) =>
  buildObserver(
    { name, kind, challenge: 'birds', weights: kind === 'network' ? 'f00d' : null },
    images.map((image) => [`i${image}`, [image % divisor === 0 ? 900 : image], image] as const),
  );

const bad = '<img src=x onerror=alert(1)> & “שלום” \u202Eevil\u202C 🦊';

/** Two people, of whom none gave no answer, and a network that gave none to one image. */
const matrix: WordMatrix = {
  words: ['bear', '<i>cat</i>', 'dog'],
  repeated: false,
  sides: [
    {
      name: null,
      kind: 'person',
      observers: 2,
      counts: [
        [3, 1, 0, 0],
        [0, 3, 0, 0],
        [0, 0, 4, 0],
      ],
    },
    {
      name: 'net',
      kind: 'network',
      observers: 1,
      counts: [
        [2, 0, 0, 1],
        [1, 1, 0, 0],
        [0, 0, 0, 0],
      ],
    },
  ],
};

function partsOf(people: number, names = (at: number) => `Person ${at}`): ComparisonReportParts {
  const all = [
    ...Array.from({ length: people }, (_, at) => observer(names(at), 'person', 2 + (at % 4))),
    observer('net', 'network', 3),
  ];
  const { observers, comparison, report } = compareFiles(
    all.map((one, at) => ({ file: `${at}.csv`, observers: [one] })),
  );
  const facts = reportFacts(observers, comparison, catalogue);
  const confusions = observerConfusions(observers, comparison, catalogue);
  const words = mixUpWords(confusions, catalogue);
  const picture = (label: string) => markup`<svg>${label}</svg>`;
  return {
    report,
    finding: observersFinding(report),
    finale: ['Together they missed <none>.'],
    rates: markup`<i>rates</i>`,
    many: people > 6 ? { distribution: picture('people'), rates: markup`<i>all rates</i>` } : null,
    conditions: null,
    agreementByExposure: null,
    viewingTimes: null,
    agreement: picture('agreement'),
    groups: groupingsOf(report.observers).map((by) => ({
      by,
      report: compareGroups(
        comparison,
        report.observers.map((one) => groupBy(by, one)),
      ),
      picture: picture('groups'),
    })),
    confusions: {
      matrix: null,
      pairs: words && { words, tables: confusionTables(confusions.confusions, catalogue, peopleAndNetworks) },
    },
    missed: facts.missed,
    images: [
      { title: 'Everybody missed', label: 'tench', photo: null, credit: null, said: ['Said instead: hen.'] },
    ],
    files: ['a.csv'],
    methods: comparisonMethods({ report, facts, truth: null, groups: [] }),
    withPairs: true,
    ownWords: '',
    page: 'http://localhost:4173/#/observers',
    madeAt: '2026-11-27T10:00:00.000Z',
  };
}

/** What stands on the first sheet. */
const first = (text: string) => text.slice(text.indexOf('class="first"'), text.indexOf('class="appendix"'));

describe('the report of observers', () => {
  it('has the curves over exposures and the square table of few words, each once', () => {
    const parts = partsOf(3);
    const rate = { errors: 3, n: 12, errorRate: 0.25, wilson: null };
    const conditions = {
      ...{ conditions: ['17 ms', '50 ms'], images: 12, without: [], repeated: false },
      rates: parts.report.observers.map(() => [rate, rate]),
    };
    const curve = (finding: string) => markup`<svg>${finding}</svg>`;
    const text = writeComparisonReport({
      ...parts,
      report: { ...parts.report, conditions },
      conditions: curve('They missed 25 %.'),
      agreementByExposure: curve('κ 0.10 at 17 ms.'),
      confusions: { matrix, pairs: parts.confusions?.pairs ?? null },
    });
    expect(text).toContain('<svg>They missed 25 %.</svg>');
    for (const part of [
      '<svg>κ 0.10 at 17 ms.</svg>',
      '<caption>What the 2 people took them for (11 answers)</caption>',
      '<caption>The commonest mix-ups, by first guess</caption>',
      '<h3>By kind of thing',
    ])
      expect(text.split(part)).toHaveLength(2);
    const alone = writeComparisonReport({ ...parts, confusions: { matrix, pairs: null } });
    expect(alone).toContain(
      '<td class="n right" style="--share: 75.0%">3</td><td class="n" style="--share: 25.0%">1</td><td class="n"></td>',
    );
    expect(alone).toContain('&lt;i&gt;cat&lt;/i&gt;');
    expect(alone).not.toContain('commonest mix-ups');
  });

  it('has the minimum viewing times, the images that took longest first, as the page has them', () => {
    const parts = partsOf(12);
    const images = [
      { time: 'never' as const, right: 0 },
      { time: 17, right: 3 },
    ].map(({ time, right }, at) => ({
      name: `photo ${at}`,
      ...{ time, n: 3 },
      answers: [17, 50].map((exposure) => ({ exposure, right, answers: 3 })),
      networks: [{ right: at === 1, probability: 0.75 }],
    }));
    const network = parts.report.observers.findIndex(({ kind }) => kind === 'network');
    const figures = { exposures: [17, 50], images, networks: [{ network, people: [], pooled: [] }] };
    const text = writeComparisonReport({ ...parts, viewingTimes: { figures, told: images } });
    expect(text).toContain('How long people need: the minimum viewing time');
    expect(text).toContain('On 1 image most are not right at 50\u202Fms either.');
    expect(text).toContain('This is a guess: it stands on 3 answers at a time, and Mayo and others had 7.');
    const rows = [...text.matchAll(/<tr><th scope="row">(photo \d)<\/th>(.*?)<\/tr>/g)];
    expect(rows.map(([, name, cells = '']) => [name, ...cells.split(/<[^>]*>/).filter(Boolean)])).toEqual([
      ['photo 0', 'not by 50\u202Fms, n = 3', '0 of 3', '0 of 3', 'missed, 75.0\u202F%'],
      ['photo 1', '17\u202Fms, n = 3', '3 of 3', '3 of 3', 'right, 75.0\u202F%'],
    ]);
    expect(writeComparisonReport(parts)).not.toContain('How long people need');
  });

  it('says how a majority is counted, and that a network’s answer counts at each exposure', () => {
    const parts = partsOf(3);
    const conditions = {
      ...{ conditions: ['17 ms', '10000 ms'], images: 12, without: [], repeated: true },
      rates: parts.report.observers.map(() => []),
    };
    const text = writeComparisonReport({ ...parts, report: { ...parts.report, conditions, guesses: 1 } });
    expect(first(text)).toContain(
      'A network is asked once an image. That answer stands at each exposure at which somebody saw it; its own rate counts each image once.',
    );
    expect(text).toContain('majority: the answer that most of them gave');
    expect(writeComparisonReport(parts)).toContain('majority: their common');
  });

  it('says on its first sheet what a class did together, as text', () => {
    expect(first(writeComparisonReport(partsOf(3)))).toContain('<p>Together they missed &lt;none&gt;.');
    const without = { ...partsOf(3), finale: [] };
    expect(writeComparisonReport(without)).not.toContain('Together they');
  });

  it('tells finding, rates, the images most missed and one of them first, and leaves lines to write on', () => {
    const text = first(writeComparisonReport(partsOf(3)));
    expect(text).toContain('<h1>Of 4 observers, ');
    expect(text).toContain('<i>rates</i>');
    expect(text).toMatch(/<th scope="row">tench<\/th>(<td class="miss">✗<\/td>){4}/);
    expect(text).toContain('Said instead: hen.');
    expect(text).toContain('<div class="lines"');
    expect(text).not.toContain('McNemar’s exact test (two-sided)');
  });

  it('ranks nobody by name: people stand in the order of their names, networks last', () => {
    const { report } = partsOf(3);
    const mixed = report.observers.toSorted((a, b) => (b.errorRate ?? 0) - (a.errorRate ?? 0)).reverse();
    const listed = [
      ...mixed
        .filter(({ kind }) => kind !== 'network')
        .map(({ name }) => name)
        .sort(),
      ...mixed.filter(({ kind }) => kind === 'network').map(({ name }) => name),
    ];
    const inOrder = (text: string) =>
      listed
        .filter((name) => text.includes(`>${name}<`))
        .sort((a, b) => text.indexOf(`>${a}<`) - text.indexOf(`>${b}<`));
    const text = writeComparisonReport({
      ...partsOf(3),
      report: { ...report, observers: mixed, common: null },
    });
    expect(inOrder(text.slice(text.indexOf('Share of images missed, Hit@5')))).toEqual(listed);
  });

  it('counts people where there are many, and shows them as a distribution', () => {
    const text = first(writeComparisonReport(partsOf(24)));
    expect(text).toContain('<svg>people</svg>');
    expect(text).toMatch(/<td class="">24 of 24 people<\/td><td class="">nobody<\/td>/);
    expect(text.match(/<th scope="col"/g)).toHaveLength(4);
    const whole = writeComparisonReport(partsOf(24));
    expect(whole).toContain('<i>all rates</i>');
    expect(whole).toContain('<svg>agreement</svg>');
    expect(whole).toContain('24 of the 300 pairs, each with a network in it; the JSON has all.');
  });

  it('compares groups each way that there is in the appendix, and says what each two of them come to', () => {
    const parts = partsOf(8);
    const text = writeComparisonReport(parts);
    const appendix = text.slice(text.indexOf('class="appendix"'));
    expect(appendix.match(/<svg>groups<\/svg>/g)).toHaveLength(1);
    expect(appendix).toContain('<h2>Groups: people against networks</h2>');
    expect(appendix).toContain('<h3>Too few to tell: there is only 1 network</h3>');
    expect(appendix).toMatch(/networks<.*1 network<.*33\.3\s%/);
    expect(appendix).toContain('<caption>Each two groups</caption>');
    expect(first(text)).not.toMatch(/<svg>groups|Groups:/);
    expect(writeComparisonReport(partsOf(0))).not.toContain('Groups:');
  });

  it('tells mix-ups in the appendix as the page does', () => {
    const text = writeComparisonReport(partsOf(3));
    expect(text).toContain('<th scope="col" class="n person">the people</th>');
    expect(text).toContain('None of the networks’ mix-ups came twice.');
    expect(text).toContain('A number counts first guesses: 36 by 3 people, 12 by 1 network.');
    expect(first(text)).not.toContain('mix-ups');
  });

  it('says p by Holm beside each p, and the number of tests; one test needs no correction', () => {
    const text = writeComparisonReport(partsOf(3));
    expect(text).toContain('<th scope="col" class="n">p, Holm for 3 pairs of a person and a network</th>');
    expect(text).toContain('These are 6 tests');
    expect(writeComparisonReport(partsOf(1))).not.toContain('Holm for');
  });

  it('is without the pairs unless they are asked for, and says where they are', () => {
    const text = writeComparisonReport({ ...partsOf(3), withPairs: false });
    expect(text).not.toContain('These are 6 tests');
    expect(text).toContain('The 6 pairs are not in this report. The page Compare shows each');
  });

  it('holds what the reader typed, a paragraph a line, in place of lines', () => {
    const text = first(writeComparisonReport({ ...partsOf(2), ownWords: 'We <b>saw</b>:\n\nfoxes.' }));
    expect(text).toContain('<p dir="auto">We &lt;b&gt;saw&lt;/b&gt;:</p><p dir="auto">foxes.</p>');
    expect(text).not.toContain('class="lines"');
  });

  it('runs nothing, asks for nothing, shows names as text, and names no address of this machine', () => {
    const text = writeComparisonReport(partsOf(8, (at) => `${bad}${at}`));
    expect(text).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`);
    expect(text).not.toMatch(/<script|<link|src="(?!data:)|url\((?!#)|<img src=x/);
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
    expect(text).not.toMatch(/localhost|127\.0\.0\.1/);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    // What turns the direction of the text around it is written out.
    expect(text).not.toContain('\u202E');
  });

  it('says how it was done: who, how many images, which weights, which version', () => {
    const { methods } = partsOf(2);
    expect(methods).toContain(
      '2 people and 1 network answered 12 images of the challenge “birds”; 12 of them',
    );
    expect(methods).toContain('Networks: net (weights’ SHA-256 f00d).');
    expect(methods).toContain('3 pairs were tested');
    expect(methods).toContain(`Hit5, version ${version}.`);
    expect(writeComparisonReport(partsOf(2))).toContain(methods.replaceAll("'", '&#39;'));
  });

  it('is written of one observer too', () => {
    const text = writeComparisonReport(partsOf(0));
    expect(text).not.toMatch(/undefined|NaN|Each two observers|people as a group/);
  });
});
