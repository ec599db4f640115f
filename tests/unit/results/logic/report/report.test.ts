import { describe, expect, it } from 'vitest';
import { markup } from '#src/figures/report/markup.ts';
import { mayBeInlined } from '#src/figures/report/report-images.ts';
import { intervalAndTest } from '#src/figures/scoring/format-p.ts';
import { type ReportParts, type ReportPictures, writeReport } from '#src/results/logic/report/report.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { originalLabels, withoutContested } from '#src/core/trials/grading.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { sessionMethods } from '#src/figures/report/session-methods.ts';
import { version } from '#src/core/version.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { freshSession } from '#tools/sample-session.ts';
import { timedSession } from '#tools/timed-session.ts';

const catalogue = shippedCatalogue();
const challenge = parseChallenge('c.json', projectFile('assets/challenge/manifest.json'), catalogue);
const demo = readSessionFile('a.json', projectFile('docs/demo-data/simulated-ada-test.json'));

const rates: ReportParts['rates'] = [
  {
    ...{ name: 'ada', side: 'person', reference: false, errors: 24, images: 120 },
    interval: { estimate: 0.2, low: 0.138, high: 0.28 },
  },
];
const noPictures: ReportPictures = {
  ...{ rates: markup`<i>rates</i>`, outcomes: markup`<i>outcomes</i>` },
  ...{ curve: null, calibration: null, said: null, time: null, exposures: null, effort: [] },
};

function reportOf(file = demo, part: Partial<ReportParts> = {}): string {
  return writeReport({
    file,
    compared: compareSession(file.session, challenge, catalogue),
    grading: originalLabels,
    catalogue,
    challenge,
    labels: null,
    photos: new Map(),
    rates,
    pictures: noPictures,
    splits: [{ caption: 'By mode', columns: ['Session', 'images'], rows: [['test, 3 March', 120]] }],
    tests: { caption: 'Tests', columns: ['question', 'figure'], rows: [['McNemar', 'p = 0.02']] },
    cards: [],
    link: '#/label?seed=2014',
    page: 'http://localhost:4173/',
    methods: 'One person answered.',
    ownWords: '',
    version,
    madeAt: '2026-11-24T10:00:00.000Z',
    ...part,
  });
}

const picture = markup`<figure><p>${'Sure & right'}.</p></figure>`;

describe('the report', () => {
  it('is one page that runs nothing and asks for nothing', () => {
    const text = reportOf();
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`);
    expect(text).not.toMatch(/<script|<link|src="(?!data:)|url\((?!#)/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('shows names and notes as text, whatever they hold', () => {
    const session = { ...demo.session, person: '<img src=x onerror=alert(1)>' };
    const reviews = demo.reviews.map((review) => ({ ...review, note: '</main><script>1</script>' }));
    const text = reportOf({ ...demo, session, reviews });
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<script|<img src=x/);
  });

  it('says what was left out, on how many images it stands, and that it is simulated', () => {
    const [first, ...others] = demo.session.trials;
    if (!first) throw new Error('The demo holds no answer.');
    const trials = [{ ...first, assistance: ['answer'] as const }, ...others];
    const text = reportOf({ ...demo, session: { ...demo.session, trials } });
    expect(text).toContain(
      '<li>One image: the truth or the prediction was shown before you answered (of the ',
    );
    expect(text).toMatch(/The figures count the\s+119 images/);
    expect(text).toContain('Simulated: nobody gave these answers.');
    const { simulated: _, ...real } = demo.session;
    expect(reportOf({ ...demo, session: real })).not.toContain('Simulated:');
  });

  it('says where all that a side missed are drawings, and which images were taken', () => {
    const { session } = demo;
    const compared = compareSession(session, challenge, catalogue);
    expect(reportOf()).not.toContain('missed are drawings');
    const cases = compared.cases.map((one) => ({
      ...one,
      kind: one.person.rank < 0 ? ('drawing' as const) : ('photo' as const),
    }));
    const taken = { ...demo, session: { ...session, kinds: 'photos' as const } };
    const text = reportOf(taken, { compared: { ...compared, cases } });
    expect(text).toContain(
      `<p>All ${compared.personErrors} images that ${session.person} missed are drawings.</p>`,
    );
    expect(text).toContain('<dt>Images taken</dt><dd>photos and cut-outs</dd>');
    expect(reportOf()).not.toContain('Images taken');
  });

  it('says why the interval of the difference may disagree with the test', () => {
    expect(reportOf()).toContain(intervalAndTest);
  });

  it('says which labels it stands on, and follows them in every figure', () => {
    expect(reportOf()).toContain('By the original label.');
    const missed = demo.session.trials.find(({ guesses, truth }) => truth && !guesses.includes(truth));
    const contested = new Set([missed?.imageId ?? ('' as ImageId)]);
    const grading = withoutContested(contested);
    const compared = compareSession(demo.session, challenge, catalogue, grading);
    const text = reportOf(demo, { grading, compared, pictures: { ...noPictures, time: picture } });
    expect(text).toContain(
      'Without contested images: 119 images count, instead of 120 by the original label.',
    );
    expect(text).toContain('<li>One image: you contest the label.</li>');
    const all = compareSession(demo.session, challenge, catalogue);
    expect(text).toContain(`Of your ${all.personErrors - 1} errors`);
    expect(text).toContain('On 119 images.');
  });

  it('tells shares beside counts, and the split by mode', () => {
    const text = reportOf().replaceAll('\u202f', ' ');
    expect(text).toMatch(
      /very similar classes \(fine-grained\)<\/th><td class="n person">6 \(35\.3 %\) <small>17\.3 % to 58\.7 %<\/small>/,
    );
    expect(text).toContain('test, 3 March</th><td class="n">120</td>');
  });

  it('tells how sure the person was, where the session asked', () => {
    const { session } = demo;
    const trials = session.trials.map((trial, place) => ({
      ...trial,
      record: { ...trial.record, confidence: place % 2 === 0 ? ('sure' as const) : ('guess' as const) },
    }));
    const asked = { ...session, sure: true as const, trials };
    const text = reportOf(
      { ...demo, session: asked },
      {
        compared: compareSession(asked, challenge, catalogue),
        pictures: { ...noPictures, said: picture },
      },
    );
    expect(text).toContain('<h2>Do you know when you are right?</h2>');
    expect(text).toMatch(/<b class="person">You<\/b> \([^)]+, “(sure|guess)”\)/);
    expect(text).toContain('<dt>Asked</dt><dd>how sure of the first guess</dd>');
    expect(reportOf()).not.toMatch(/Do you know when you are right|<dt>Asked/);
  });

  it('shows the charts of the results as they were drawn, and their findings as text', () => {
    const drawn = { curve: picture, calibration: picture, time: picture, effort: [picture] };
    const text = reportOf(demo, { pictures: { ...noPictures, ...drawn } });
    expect(text.match(/<p>Sure &amp; right\.<\/p>/g)).toHaveLength(4);
    expect(text.match(/<i>(rates|outcomes)<\/i>/g)).toHaveLength(2);
    const without = reportOf();
    for (const title of ['One guess to five', 'Time', 'What time and practice do']) {
      expect(text).toContain(`<h2>${title}</h2>`);
      expect(without).not.toContain(`<h2>${title}</h2>`);
    }
  });

  it('speaks of one image in the singular', () => {
    const session = { ...demo.session, trials: demo.session.trials.slice(0, 1), practice: 1 };
    const text = reportOf({ ...demo, session });
    expect(text).toMatch(/count the\s1 image that both sides answered/);
    expect(text).not.toMatch(/\b1 images/);
  });

  it('tells finding, rates, an image of each way to miss, and own sentences first', () => {
    const text = reportOf();
    const first = text.slice(text.indexOf('class="first"'), text.indexOf('class="appendix"'));
    expect(first).toContain('<i>rates</i>');
    for (const title of ['Both missed', 'The network missed', `${demo.session.person} missed`])
      expect(first).toContain(`<h3>${title}</h3>`);
    expect(first).toContain('<div class="lines"');
    expect(reportOf(demo, { ownWords: 'I saw <foxes>.' })).toContain(
      '<p dir="auto">I saw &lt;foxes&gt;.</p>',
    );
  });

  it('names no address of this machine, and says how its link is opened', () => {
    const text = reportOf();
    expect(text).not.toContain('localhost');
    expect(text).toContain('<dt>Link</dt><dd>#/label?seed=2014</dd>');
    expect(text).toContain('<dt>To open it</dt>');
    const published = reportOf(demo, { page: 'https://hit5.example.org/' });
    expect(published).toContain('<dt>Link</dt><dd>https://hit5.example.org/#/label?seed=2014</dd>');
    expect(published).not.toContain('To open it');
  });

  it('says how it was done, what it does not show, and how to cite it', () => {
    const { session } = demo;
    const methods = sessionMethods({
      ...{ session, challenge, grading: originalLabels, images: 119 },
      nameOf: () => 'EfficientNet-Lite0',
    });
    const [prediction] = session.trials.flatMap((trial) => trial.prediction ?? []);
    for (const said of [
      'The answers of the person are simulated',
      '120 images of “Photos and drawings of Hit5” (default)',
      `EfficientNet-Lite0 (weights’ SHA-256 ${prediction?.weightsHash ?? ''}; backend wasm)`,
      `seed ${session.seed}`,
      'Mode test: nothing was shown until the end',
      'The 119 images that both sides answered without help count, 1 is left out.',
      `Hit5, version ${version}.`,
    ])
      expect(methods).toContain(said);
    expect(reportOf(demo, { methods })).toContain('<h2>What this does not show</h2>');
    expect(reportOf()).toContain('@software{hit5,');
  });

  it('says of a timed session that photos not shown as asked do not count', () => {
    const session = timedSession(catalogue, { person: 'Mia', lost: 2 });
    const told = {
      ...{ session, challenge: null, grading: originalLabels, images: 46 },
      nameOf: () => 'EfficientNet-Lite0',
    };
    const methods = sessionMethods(told);
    const counting = 'images that both sides answered without help and with the photo shown as asked';
    expect(methods).toContain(`The 46 ${counting} count, 2 are left out.`);
    for (const said of [
      'cross before the photo: 500 ms; mask: a mask of the scrambled photo (random phases); mask after the photo: 500 ms',
      'The screen showed 60 frames a second',
      '3 frames (50 ms)',
    ])
      expect(methods).toContain(said.replaceAll(' ms', '\u202fms'));
    const ofList = sessionMethods({ ...told, session: { ...session, list: sixteenCategories } });
    expect(ofList).toContain('answered with: the 16 categories of Geirhos et al. 2018');
    expect(ofList).not.toContain('classes offered');
    expect(reportOf({ session, reviews: [], draft: null, unknown: null })).toContain(counting);
  });

  it('says of each error of a timed view how long its photo stood', () => {
    const session = timedSession(catalogue, { person: 'Mia', show: [17, 150] });
    const text = reportOf(
      { session, reviews: [], draft: null, unknown: null },
      {
        compared: compareSession(session, null, catalogue),
        pictures: { ...noPictures, exposures: markup`Shown for 17 ms` },
      },
    );
    expect(text).toContain('Shown for 17 ms');
    const cards = text.split('<article class="error">').slice(1);
    expect(cards.length).toBeGreaterThan(5);
    for (const card of cards)
      expect(card).toMatch(/It was shown for (16\.7|150)\u202Fms \([19] frames? of 60 a second\)\./);
    expect(reportOf()).not.toMatch(/It was shown for|By exposure/);
  });

  it('is written of a session without an answer too', () => {
    const file = { session: freshSession(), reviews: [], draft: null, unknown: null };
    expect(reportOf(file)).toContain('There is nothing to compare yet.');
  });

  it('passes on only photos that say whose they are and may be changed', () => {
    const [image] = challenge.images;
    if (!image?.credit) throw new Error('The challenge has no credited image.');
    const under = (licence: string) =>
      mayBeInlined({ ...image, credit: { author: '', licenceUrl: null, source: '', changes: '', licence } });
    expect(challenge.images.every(mayBeInlined)).toBe(true);
    expect(mayBeInlined({ ...image, credit: null })).toBe(false);
    expect([under('CC-BY-ND-4.0'), under('All rights reserved'), under('CC-BY-SA-3.0')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('names the version of the package', () => {
    expect(version).toBe((JSON.parse(projectFile('package.json')) as { version: string }).version);
  });
});

describe('markup', () => {
  it('escapes what is put into it, once', () => {
    const inner = markup`<b>${'a & "b"'}</b>`;
    expect(markup`<p title="${"'"}">${inner}${null}${false}${[1, inner]}</p>`.text).toBe(
      '<p title="&#39;"><b>a &amp; &quot;b&quot;</b>1<b>a &amp; &quot;b&quot;</b></p>',
    );
  });
});
