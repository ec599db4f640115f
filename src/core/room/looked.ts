import * as v from 'valibot';
import { amountSchema, wholeAbove0Schema } from '../schemas/number-schemas.ts';
import { headlineDepth } from '../trials/hit.ts';
import type { Fixed } from '../trials/trial-record.ts';
import { listSchema } from './list-schema.ts';

/** How many cells a map has each way at most: that of EfficientNet-Lite0 has 7. */
const mostCells = 32;

const cellsSchema = v.pipe(
  wholeAbove0Schema,
  v.check((cells) => cells <= mostCells, `at most ${mostCells} cells`),
);

/** 0: nothing speaks for the class; 255: as much as speaks for it anywhere. */
const evidenceSchema = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= 255, 'a whole number from 0 to 255'),
);

const pixelsSchema = amountSchema('pixels', 1e6);

/** Where in an image a network found evidence for each of its guesses. */
export const lookedSchema = v.pipe(
  v.strictObject({
    width: cellsSchema,
    height: cellsSchema,
    /** What the network saw of the image, in its pixels; the maps lie over it. */
    crop: v.strictObject({
      left: pixelsSchema,
      top: pixelsSchema,
      width: pixelsSchema,
      height: pixelsSchema,
    }),
    /** One for each guess, in their order: row by row, in shares of the most. */
    maps: listSchema(listSchema(evidenceSchema, mostCells ** 2), headlineDepth),
  }),
  v.check(
    ({ width, height, maps }) => maps.every((values) => values.length === width * height),
    'a value for each cell of the maps',
  ),
);

export type Looked = Fixed<v.InferOutput<typeof lookedSchema>>;
