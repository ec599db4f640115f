import type { Mode } from '../../src/core/trials/session.ts';

/** How a simulated person answers; every number is made up, after what 2014 tells of people. */
interface SimulatedPerson {
  readonly name: string;
  readonly seed: number;
  /** The chance to mix up classes of one kind (dogs, birds, snakes), 0..1. */
  readonly mixUp: number;
  /** The chance not to know that a class exists before any practice, 0..1; halves with every `learning` images. */
  readonly unaware: number;
  readonly learning: number;
  readonly slip: number;
  /** The same on an image that is hard for everybody. */
  readonly stumble: number;
  /** Median seconds of the images that are quickly told, and of those that need a search. */
  readonly quick: number;
  readonly slow: number;
}

/** What all that take part get: the order of the images, and how many stand at its head for practice. */
interface Experiment {
  readonly seed: number;
  readonly practice: number;
  /** How many images the test has; null: all others. */
  readonly images: number | null;
}

export interface SimulatedSession {
  readonly experiment: Experiment;
  readonly person: SimulatedPerson;
  /** As a link would say it. */
  readonly group?: string;
  readonly mode: Mode;
  readonly startedAt: string;
  readonly practised: number;
  /** Seconds an image; null: no limit. */
  readonly limit: number | null;
  /** How many errors of each side were looked at afterwards, as a share 0..1. */
  readonly reviewed: number;
}

const whole: Experiment = { seed: 2014, practice: 39, images: null };

const ada: SimulatedPerson = {
  name: 'simulated-ada',
  seed: 1,
  mixUp: 0.12,
  unaware: 0.22,
  learning: 45,
  slip: 0.04,
  stumble: 0.6,
  quick: 8,
  slow: 62,
};

const ben: SimulatedPerson = {
  name: 'simulated-ben',
  seed: 2,
  mixUp: 0.28,
  unaware: 0.2,
  learning: 60,
  slip: 0.05,
  stumble: 0.9,
  quick: 5,
  slow: 32,
};

const chi: SimulatedPerson = {
  name: 'simulated-chi',
  seed: 3,
  mixUp: 0.26,
  unaware: 0.14,
  learning: 60,
  slip: 0.04,
  stumble: 0.8,
  quick: 6,
  slow: 44,
};

/** Ada practises and takes the test; Ben takes it unprepared; Chi plays the same images against the clock. */
export const simulatedSessions: readonly SimulatedSession[] = [
  {
    experiment: whole,
    person: ada,
    mode: 'practice',
    startedAt: '2026-03-02T09:00:00.000Z',
    practised: 0,
    limit: null,
    reviewed: 0,
  },
  {
    experiment: whole,
    person: ada,
    mode: 'test',
    startedAt: '2026-03-03T09:00:00.000Z',
    practised: 39,
    limit: null,
    reviewed: 0.8,
  },
  {
    experiment: whole,
    person: ben,
    mode: 'test',
    startedAt: '2026-03-03T09:02:00.000Z',
    practised: 0,
    limit: null,
    reviewed: 0,
  },
  {
    experiment: whole,
    person: chi,
    mode: 'challenge',
    startedAt: '2026-03-04T13:30:00.000Z',
    practised: 0,
    limit: 60,
    reviewed: 0.5,
  },
];

/** The links of the exercise of 90 minutes in docs/classroom.md. */
const exercise: Experiment = { seed: 90, practice: 20, images: 30 };

/** A pupil between the three: each differs a little from the next. */
function pupil(name: string, seed: number, skill: number): SimulatedPerson {
  return {
    name: `simulated-${name}`,
    seed,
    mixUp: 0.32 - 0.12 * skill,
    unaware: 0.34 - 0.1 * skill,
    learning: 40,
    slip: 0.05,
    stumble: 0.8,
    quick: 6 + 2 * skill,
    slow: 36 + 20 * skill,
  };
}

const practising = [pupil('dia', 4, 0.2), pupil('eli', 5, 0.9), pupil('fay', 6, 0.5), pupil('gil', 7, 0.7)];
const others = [pupil('hal', 8, 0.4), pupil('ivy', 9, 0.8), pupil('jan', 10, 0.1), pupil('kim', 11, 0.6)];

const plain = { experiment: exercise, limit: null, reviewed: 0 } as const;

/** A class at the exercise of 90 minutes: group A practises first, group B does not. */
export const simulatedClass: readonly SimulatedSession[] = [
  ...practising.flatMap((person): readonly SimulatedSession[] => [
    { ...plain, person, mode: 'practice', startedAt: '2026-03-05T08:05:00.000Z', practised: 0 },
    {
      ...{ ...plain, person, mode: 'test', group: 'A' },
      ...{ startedAt: '2026-03-05T08:30:00.000Z', practised: exercise.practice },
    },
  ]),
  ...others.map((person): SimulatedSession => ({
    ...{ ...plain, person, mode: 'test', group: 'B' },
    ...{ startedAt: '2026-03-05T08:30:00.000Z', practised: 0 },
  })),
];
