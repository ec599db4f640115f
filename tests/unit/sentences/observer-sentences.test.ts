import { it } from 'vitest';
import { severalRightNote } from '#src/figures/errors/confusions.ts';
import { pairParts } from '#src/figures/observers/chosen-images.ts';
import { conditionFinding, conditionWords, kappaWords } from '#src/figures/observers/conditions.ts';
import { viewingTimeWords } from '#src/figures/observers/exposure-words.ts';
import { emptyLines, notInTruth } from '#src/figures/observers/leave-out.ts';
import { pairFigures } from '#src/figures/observers/pair-figures.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import { intervalAndTest } from '#src/figures/scoring/format-p.ts';
import { errorsByExposure, kappaByExposure } from '#src/observers/chart/exposure-charts.ts';
import { exposureNotes } from '#src/observers/logic/exposures.ts';
import { headline, headlineText } from '#src/observers/logic/class-headline.ts';
import { imagesWords, majorityWords } from '#src/observers/logic/guess-words.ts';
import { observersFinding } from '#src/observers/logic/observers-finding.ts';
import { comparisonMethods } from '#src/observers/logic/report/comparison-report.ts';
import { choiceTitle } from '#src/observers/view/choice-link.ts';
import { pairFigures as pairTests } from '#src/observers/view/observer-figures.ts';
import { buildObserver } from '../core/observers/build-observer.ts';
import { catalogue } from '../figures/errors/sample-cases.ts';
import { each, expectSentences, grid, testsSaid } from './sentences.ts';
import { answering, compared, withoutVersion } from './written-observers.ts';

const rate = (n: number, errorRate: number | null) => ({
  n,
  errors: n * (errorRate ?? 0),
  errorRate,
  wilson: null,
});
const [ten, zeros] = ['1111111111', '0000000000'];

it('what is told of observers reads as written', () =>
  expectSentences('observers', {
    observers: each(
      (...written) => {
        const { lead, beside, sure } = observersFinding(answering(written));
        return [lead, sure, beside].filter((one) => one !== '').join('. ');
      },
      ['ada 1'],
      ['ada 1', 'bob 10'],
      [`ada ${ten}1`, `bob ${ten}0`],
      [`ada ${ten}0`, `bob ${ten}0`],
      [`ada ${ten}`, `bob ----------${ten}`],
      [`ada ${ten}`],
      [`ada ${ten}${ten}`, `bob ${zeros}${ten}`],
      [`ada ${ten}${ten}`, 'bob 00000001111111111111', 'cyd 11'],
      [`ada ${ten}${ten}`, 'bob 00000001111111111111', 'cyd 11', 'dan 11'],
      [`ada ${ten}0`, `bob 0${ten}`, `far --------------------${ten}`],
      [`ada ${ten}-----------`, `bob -----------${ten}0`, `cyd ${ten}0${ten}0`],
      [`ada 0${ten}`, `bob ${ten}0`, `cyd ${ten}0`],
    ),
    'tests of a pair': each(
      (bothRight, onlyFirst, onlySecond, bothWrong) => {
        const pair = pairFigures({
          first: 'ada',
          second: 'ben',
          bothRight,
          onlyFirst,
          onlySecond,
          bothWrong,
        });
        return testsSaid(
          pairTests(pair, ['ada', 'ben'], { tested: { family: 'all', tests: 3 }, corrected: 0.5 }),
        );
      },
      ...grid([20], [0, 1, 6], [0, 1, 6], [0, 3]),
    ),
    'interval and test': [intervalAndTest],
    'several right': [severalRightNote],
    'images chosen': [
      choiceTitle({ kind: 'all' }, catalogue),
      choiceTitle({ kind: 'missed', observer: 'ada' }, catalogue),
      ...['n01443537', ''].map((taken) =>
        choiceTitle({ kind: 'confused', side: 'person', truth: 'n01440764', taken }, catalogue),
      ),
      ...(['majority', 'optimistic', 'all'] as const).map((by) =>
        choiceTitle({ kind: 'pooled', by }, catalogue),
      ),
      ...pairParts.map((part) => choiceTitle({ kind: 'pair', first: 'ada', second: 'ben', part }, catalogue)),
    ],
    'images of observers': each(
      (images, ...own) =>
        imagesWords({
          images,
          conditions: null,
          observers: compared(own.map((one) => `p0/${one}`)).report.observers,
        }),
      [1, 1],
      [40, 40, 40],
      [51, 30, 40, 51],
      [20, 10, 10],
    ),
    majority: each((guesses) => Object.values(majorityWords(guesses)).join(' / '), [1], [2], [5]),
    'empty lines': each(
      (lines, empty) =>
        emptyLines(
          buildObserver(
            { naming: 'in-order' },
            Array.from({ length: lines }, (_, at) => [String(at), at < empty ? [] : [0]]),
          ),
        ),
      [20, 0],
      [20, 1],
      [20, 3],
      [1, 1],
    ),
    'images not in the truth': each(notInTruth, [1, 'truth.csv'], [120, 'truth.csv']),
    'methods of a comparison': each(
      (truth, written) => {
        const { report, comparison, observers } = compared(written);
        const facts = reportFacts(observers, comparison, catalogue);
        return withoutVersion(comparisonMethods({ report, facts, truth, groups: [] }));
      },
      [null, ['p4/20']],
      [null, ['p4/20', 'n5/20']],
      ['truth.csv', ['s4/20', 's4/20', 'n5/10']],
      [null, ['s4/20', 'p4/20', 'n5/20', 'n6/20', 'u3/20']],
      [null, ['u3/20', 'u3/20']],
      [null, ['p4/20', 'p4/20@20']],
      [null, ['p4/20', 'p6/20', 'p8/20', 'p10/20', 'p12/20', 'p14/20', 'p9/20', 'n5/20']],
    ),
  }));

it('what is told of conditions and exposures reads as written', () =>
  expectSentences('conditions', {
    'kappa within conditions': each(
      (kappaConditions, count) => {
        const table = { bothRight: 8, onlyFirst: 2, onlySecond: 1, bothWrong: 3 };
        return kappaWords({
          ...table,
          strata: Array.from({ length: count }, () => table),
          kappaConditions,
          kappaPooled: 0.5,
        }).join(' ');
      },
      [0, 3],
      [1, 1],
      [1, 2],
      [1, 3],
      [3, 3],
    ),
    'errors by condition': each(
      (...shares) =>
        conditionFinding([{ kind: 'person' }, { kind: 'network' }], {
          conditions: ['low', 'high'],
          rates: shares.map((own) => own.map((one) => rate(20, one))),
        }),
      [
        [0.1, 0.3],
        [0.2, 0.6],
      ],
      [[0.1, 0.3], [0.2]],
      [
        [0.1, 0.2],
        [0.3, 0.1],
      ],
      [[0.1], []],
    ),
    'errors of all by exposure': each(
      (people) => {
        const own = { simulated: false, n: 40, errorRate: 0.25, kind: 'person' as const };
        const observers = [
          ...Array.from({ length: people }, (_, at) => ({ ...own, name: `p${at}` })),
          { ...own, name: 'net', kind: 'network' as const },
        ];
        const shares = [0.8, 0.5, 0.1];
        const pooled = people > 1 ? shares.map((mean) => ({ people, mean, interval: null })) : null;
        const rates = observers.map(() => shares.map((one) => rate(20, one)));
        const found = { exposures: [17, 50, 10_000], rates, pooled, networks: [], chance: null, images: [] };
        return errorsByExposure(found, { observers, guesses: 5 })?.finding ?? null;
      },
      [3],
      [1],
    ),
    'agreement by exposure': each(
      (...kappas) => {
        const pooled = kappas.map((mean) => ({ people: 2, mean, interval: null }));
        const networks = [{ network: 0, people: [], pooled }];
        const observers = [{ name: 'net', kind: 'network' as const, simulated: false, n: 20, errorRate: 0 }];
        const found = { exposures: [17, 50, 10_000], rates: [], pooled, networks, chance: null, images: [] };
        return kappaByExposure(found, { observers })?.finding ?? null;
      },
      [0.1, 0.2, -0.3],
      [null, 0.2, null],
      [null, null, null],
    ),
    'minimum viewing times': each(
      (people, ...times) =>
        viewingTimeWords(
          times.map((time) => ({ time, n: Math.max(3, Math.ceil(people / 3)) })),
          [17, 50, 10_000],
          people,
        ),
      [9, 17, 17, 50, 10_000, 'never', 'untold'],
      [9, 17],
      [30, 17, 'never'],
      [9, 'never'],
      [9, 'never', 'never', 'untold', 'untold'],
      [9, 'untold'],
      [4, 17, 'untold'],
      [4, 'untold'],
    ),
    'headline of a timed study': each(
      (people, networks, n, network, conditions: readonly string[] = ['17 ms', '50 ms', '10000 ms']) => {
        const side = (kind: 'person' | 'network', count: number) =>
          Array.from({ length: count }, (_, at) => ({
            name: `${kind} ${at + 1}`,
            key: `${kind} ${at + 1}`,
            kind,
          }));
        const observers = [...side('person', people), ...side('network', networks)].map((one) => ({
          ...one,
          ...{ simulated: false, inClass: false, errorRate: 0.5 },
        }));
        const found = headline({
          ...{ observers, network, pairs: [], beside: [] },
          conditions: {
            ...{ conditions, images: n, without: [], repeated: true },
            rates: observers.map(({ kind }) =>
              [0.75, 0.5, 0.25].map((share) => rate(n, kind === 'person' ? share : 0.25)),
            ),
          },
        });
        return found && headlineText(found);
      },
      [8, 1, 20, null],
      [8, 2, 20, null],
      [8, 2, 20, 'network 2'],
      [1, 1, 12, null],
      [2, 0, 4, null],
      [2, 1, 4, null],
      // Beside files whose conditions are no exposures.
      [8, 1, 20, null, ['0', '17 ms', '10000 ms']],
      [8, 1, 20, null, ['0', '1', '50 ms']],
      [8, 1, 20, null, ['0', '1', '2']],
    ),
    conditions: each(
      (conditions, otherConditions, without, n) =>
        conditionWords(
          { conditions, without, rates: [[rate(n, 0.5)]] },
          [{ otherConditions }],
          'Say it.',
        ).join(' '),
      [['blur'], 0, [], 20],
      [['blur'], 4, ['ada'], 20],
      [['blur', 'clear'], 9, ['ada'], 4],
      [['17 ms', '50 ms'], 9, ['net'], 20],
      [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 1, [], 20],
    ),
    'few people': each(
      (people) =>
        exposureNotes(
          { exposures: [17, 50] },
          { observers: Array.from({ length: people }, () => ({ kind: 'person', n: 20 })), conditions: null },
        ).join(' '),
      [1],
      [2],
      [5],
      [6],
    ),
  }));
