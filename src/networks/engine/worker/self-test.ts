import * as v from 'valibot';
import { isClassIndex } from '../../../core/classes/class-ids.ts';
import { shareSchema } from '../../../core/schemas/number-schemas.ts';
import { plainIssue } from '../../../core/text/plain-issue.ts';
import { messageOf } from '../../../core/message-of.ts';
import { likeliest } from './probabilities.ts';

/** A drawn picture: the value 0..255 of channel c (0 red) at u, v, which run 0..255 over width and height. */
type Formula = (u: number, v: number, c: number) => number;

/** The pictures that a self-test may ask for, by the formula as the file has it (tools/models/README.md). */
const formulas = new Map<string, Formula>([
  [
    '32 + 192 * (((u - 120) * (u - 120) + (v - 136) * (v - 136) >> 11) & 1)',
    (u, v) => 32 + 192 * ((((u - 120) * (u - 120) + (v - 136) * (v - 136)) >> 11) & 1),
  ],
  [
    '200 - (v >> 2) - 120 * (((u & 15) < 3) | ((v & 15) < 3))',
    (u, v) => 200 - (v >> 2) - 120 * Number((u & 15) < 3 || (v & 15) < 3),
  ],
  [
    '20 + 70 * c + (200 - 70 * c - ((u - 108) * (u - 108) + (v - 100) * (v - 100) >> 6))' +
      ' * ((u - 128) * (u - 128) + (v - 128) * (v - 128) < 4000)',
    (u, v, c) =>
      20 +
      70 * c +
      (200 - 70 * c - (((u - 108) * (u - 108) + (v - 100) * (v - 100)) >> 6)) *
        Number((u - 128) * (u - 128) + (v - 128) * (v - 128) < 4000),
  ],
]);

const selfTestSchema = v.object({
  format: v.literal('hit5-self-test'),
  version: v.literal(1),
  patterns: v.pipe(
    v.array(
      v.object({
        name: v.string(),
        formula: v.pipe(
          v.string(),
          v.check((formula) => formulas.has(formula), 'a formula that Hit5 can draw'),
        ),
        probabilities: v.object({
          top: v.array(v.tuple([v.custom<number>(isClassIndex, 'a class index in 0..999'), shareSchema])),
        }),
      }),
    ),
    v.minLength(1, 'one picture or more'),
  ),
});

/** Drawn pictures with the probabilities that the original network gives them. */
export type SelfTest = v.InferOutput<typeof selfTestSchema>;

type SelfTestPattern = SelfTest['patterns'][number];

/**
 * Reads a `self-test.json`.
 *
 * @param name how to name the file in a message.
 * @throws Error that names file and place.
 */
export function parseSelfTest(json: string, name: string): SelfTest {
  try {
    const result = v.safeParse(selfTestSchema, JSON.parse(json));
    if (result.success) return result.output;
    const [issue] = result.issues;
    const { expected, found } = plainIssue(issue);
    throw new Error(`${v.getDotPath(issue) ?? 'the whole file'} is ${found}, expected: ${expected}`);
  } catch (cause) {
    throw new Error(`${name} is no self-test: ${messageOf(cause)}.`, { cause });
  }
}

/** The drawn pictures, with nothing that is expected of them. */
export const bareSelfTest: SelfTest = {
  format: 'hit5-self-test',
  version: 1,
  patterns: [...formulas.keys()].map((formula, at) => ({
    name: `picture ${at + 1}`,
    formula,
    probabilities: { top: [] },
  })),
};

/** How many of the likeliest classes of each picture are compared. */
const listed = 20;

/**
 * A self-test for a network that has none: the drawn pictures with the probabilities that it gives them here.
 *
 * @param size of the input, in pixels.
 * @param probabilitiesOf `[1000]`, of pixels `[size × size × 3]`, RGB in 0..255.
 */
export async function makeSelfTest(
  size: number,
  probabilitiesOf: (pixels: Uint8ClampedArray) => Promise<Float32Array>,
): Promise<SelfTest> {
  const patterns: SelfTestPattern[] = [];
  for (const pattern of bareSelfTest.patterns) {
    const top = likeliest(await probabilitiesOf(drawPattern(pattern, size)), listed);
    const probabilities = {
      top: top.map(({ classIndex, probability }): [number, number] => [classIndex, probability]),
    };
    patterns.push({ ...pattern, probabilities });
  }
  return { ...bareSelfTest, patterns };
}

/**
 * The picture's pixels.
 *
 * @returns `[size × size × 3]`, RGB in 0..255.
 */
export function drawPattern({ formula }: Pick<SelfTestPattern, 'formula'>, size: number): Uint8ClampedArray {
  const draw = formulas.get(formula);
  if (!draw) throw new RangeError(`Hit5 cannot draw ${formula}`);
  const pixels = new Uint8ClampedArray(size * size * 3);
  let at = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const u = Math.floor((x * 256) / size);
      const v = Math.floor((y * 256) / size);
      for (let c = 0; c < 3; c++) pixels[at++] = draw(u, v, c);
    }
  }
  return pixels;
}

/** The largest difference between a listed probability and the computed one; infinite where one is no number. */
export function patternDifference({ probabilities }: SelfTestPattern, computed: Float32Array): number {
  const differences = probabilities.top.map(([index, expected]) =>
    Math.abs((computed[index] ?? NaN) - expected),
  );
  return differences.reduce((most, one) => (Number.isNaN(one) ? Infinity : Math.max(most, one)), 0);
}
