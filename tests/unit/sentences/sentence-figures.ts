import type { Figures, makers } from './sentence-makers.ts';

/** All combinations of one value each. */
export function grid(...values: readonly (readonly (number | string)[])[]): readonly Figures[] {
  return values.reduce<readonly Figures[]>(
    (found, own) => found.flatMap((before) => own.map((value) => [...before, value])),
    [[]],
  );
}

const ten = '1111111111';
const counts = grid([20], [0, 1, 6], [0, 1, 6], [0, 3]);
const tables: readonly Figures[] = [
  ...grid([0, 1, 70], [0, 1, 3, 20], [0, 1, 3, 11], [0, 1]),
  [0, 6, 0, 1],
  [0, 6, 11, 3],
  [70, 3, 11, 0],
  [70, 6, 0, 3],
];
const sixty = [0, 1, 30, 59, 60];
const groups = grid(
  [8, 20],
  [0, 2, 9, 10],
  [10],
  [0, 3, 9, 10],
  [10],
  [30],
  [0, 5, 10],
  [10],
  [0, 5, 10],
  [10],
);
const mixUps = [
  [],
  [1, 1],
  [1, 2],
  [1, -1],
  [1, 2, 1, 2],
  [1, 2, 1, 2, 3, 4, 3, 4],
  [1, 400, 1, 2, 5, 5],
].flatMap((guesses) => ['person', 'network'].map((side) => [side, ...guesses]));

/** Figures of all sorts for each kind of sentence, so that all its branches are reached. */
export const figuresOf: Readonly<Record<keyof typeof makers, readonly Figures[]>> = {
  finding: tables,
  'finding about ada': grid([0, 70], [0, 1, 20], [0, 1, 3], [0]),
  'who did better': tables,
  plan: [
    [6.8, 5.1, 0.4, 5],
    [10, 10, 0.3, 0],
    [50, 12, 0.2, 0],
  ],
  'several right': [[]],
  equivalence: grid([-20, -8, -3, 6], [-6, 2, 4, 9, 20], [1, 2.5, 5]).filter(
    ([low = 0, high = 0]) => low < high,
  ),
  consistency: [
    [-0.4, -0.1],
    [-0.1, 0.1],
    [0.1, 0.5],
  ],
  'no kappa': grid([0, 5], [0, 2], [0, 2], [0, 3], ['you', 'them']),
  'interval and test': [[]],
  'hit curve': [[0, 0, 0, 0, 0], ...grid([60], [60, 20], [20], [50, 10], [10])],
  calibration: [
    ...[[], [50, 20, 10], [60, 150, 120], [90, 150, 60], [70, 200, 140], [98, 51, 0, 25, 69, 69]],
  ],
  'calibration by kind': [
    [68, 100, 78, 40, 60, 18],
    [90, 80, 72, 40, 60, 10],
    [70, 80, 56, 70, 80, 56],
    [95, 80, 60, 40, 60, 39],
    [90, 10, 9, 40, 10, 4],
  ],
  'calibration of a kind': grid(['photos', 'drawings'], [1, 80], [60], [1]),
  'trade-off': grid(['seconds', 'practised'], [0, 1, 20, 40], [0, 2, 20, 40], [40], [5, 60]),
  'trade-off of ada': grid(['seconds', 'practised'], [0, 20, 40], [0, 20, 40], [40], [5, 60]),
  'no trade-off': [[]],
  'time caveat': [[]],
  'like difficulty': [[], ...groups],
  'like difficulty of ada': [[], ...groups],
  'harder images of ada': [groups[0] ?? []],
  'harder images': [[], [8, 1, 10, 2, 10], ...groups],
  'over the session of ada': grid(sixty, sixty, [60]),
  'over the session': grid(sixty, sixty, [60]),
  times: grid([0, 8], [0, 90]).filter(([hit = 0, miss = 0]) => Number(hit) + Number(miss) > 0),
  humps: [[], [5, 8, 5, 9, 90, 120], [5, 5, 5, 5]],
  'corrected p': [
    ...grid([0.0001, 0.04, 1], [1, 2, 45]),
    [0.04, 6, 'people-networks'],
    [-1, 6, 'people-networks'],
  ],
  'few images': [[0], [1], [2], [29], [30]],
  'few images of an observer': [[0], [9], [10]],
  'mix-up': mixUps,
  'mix-up of ada': mixUps,
  'mix-up of people': mixUps,
  'right branch': mixUps,
  'commonest reason': [[0], [4, 4], [5, 2, 3], [6, 3, 3], [9, 2, 2, 2, 2], [10, 2, 2, 2, 2, 2]],
  'reasons looked at': [
    [0, 0],
    [5, 0],
    [5, 1],
    [5, 2],
  ],
  'one image, the person': grid([0, 5], [-1, 0, 1, 2, 3, 4]),
  'one image, a side': grid([0, 5], [-1, 0, 1, 2, 3, 4]),
  'one image, the network': grid([-1, 0, 1, 4], [0, 1]),
  observers: [
    ['ada 1'],
    ['ada 110'],
    ['ada 1', 'bob 10'],
    [`ada ${ten}`],
    [`ada ${ten}1`, `bob ${ten}0`],
    [`ada ${ten}0`, `bob ${ten}0`],
    [`ada ${ten}`, `bob ----------${ten}`],
    [`ada ${ten}${ten}`, 'bob 00000000001111111111'],
    [`ada ${ten}${ten}`, 'bob 00000001111111111111', 'cyd 00000001111111111111'],
    [`ada ${ten}${ten}`, 'bob 00000001111111111111', 'cyd 11'],
    [`ada ${ten}${ten}`, 'bob 00000001111111111111', 'cyd 11', 'dan 11'],
    [`ada ${ten}0`, `bob 0${ten}`, `far --------------------${ten}`],
    [`ada ${ten}-----------`, `bob -----------${ten}0`, `cyd ${ten}0${ten}0`],
    [`ada 0${ten}`, `bob ${ten}0`, `cyd ${ten}0`],
  ],
  'tests of a session': counts,
  'tests of a pair': counts,
  sweep: grid(['whole', 'part'], [0, 1], [0, 1], [0, 1]),
};
