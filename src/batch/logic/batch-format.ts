import * as v from 'valibot';
import type { Batch, BatchOutcome } from '../../core/batches/batch.ts';
import { backends } from '../../core/networks/backends.ts';
import { conditionSchema } from '../../core/trials/trial-schemas.ts';
import { challengeIdSchema, classIndexSchema, wnidSchema } from '../../core/trials/identifier-schemas.ts';
import { shareSchema, wholeAbove0Schema } from '../../core/schemas/number-schemas.ts';

const batchSchema = v.object({
  network: v.string(),
  networkName: v.string(),
  source: v.variant('kind', [
    v.object({ kind: v.literal('challenge'), challenge: challengeIdSchema, title: v.string() }),
    v.object({ kind: v.literal('files'), label: v.string() }),
  ]),
  total: wholeAbove0Schema,
  skipped: v.array(v.object({ name: v.string(), reason: v.string() })),
  all: v.optional(v.boolean()),
});

const outcomeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('answered'),
    image: v.string(),
    truth: v.nullable(wnidSchema),
    truths: v.optional(v.array(wnidSchema)),
    condition: v.optional(conditionSchema),
    guesses: v.array(
      v.object({
        classIndex: classIndexSchema,
        probability: shareSchema,
      }),
    ),
    weightsHash: v.string(),
    // Older versions of Hit5 did not keep it.
    backend: v.optional(v.picklist(backends)),
    probabilities: v.optional(v.instance(Float32Array)),
  }),
  v.object({ kind: v.literal('left-out'), image: v.string(), reason: v.string() }),
]);

/** A batch as it was kept; null where it is damaged. */
export function parseBatch(kept: unknown): Batch | null {
  const found = v.safeParse(batchSchema, kept);
  return found.success ? found.output : null;
}

/** The outcomes that are well; images whose outcome is damaged are answered again. */
export function parseOutcomes(kept: readonly unknown[]): readonly BatchOutcome[] {
  return kept.flatMap((one) => {
    const found = v.safeParse(outcomeSchema, one);
    return found.success ? [found.output] : [];
  });
}
