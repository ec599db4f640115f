import * as v from 'valibot';
import { Catalogue } from '../core/classes/catalogue.ts';
import { classCount, type IlsvrcId } from '../core/classes/class-ids.ts';
import { checkFormat, parseJson } from '../core/schemas/check-format.ts';
import { classIndexSchema, wnidSchema } from '../core/trials/identifier-schemas.ts';

const ilsvrcIdSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(classCount),
  v.transform((id) => id as IlsvrcId),
);

const classesFileSchema = v.object({
  format: v.literal('hit5-classes'),
  version: v.literal(1),
  branches: v.array(v.object({ id: v.string(), label: v.string() })),
  nodes: v.array(v.object({ wnid: wnidSchema, name: v.string(), parent: v.nullable(wnidSchema) })),
  classes: v.pipe(
    v.array(
      v.object({
        wnid: wnidSchema,
        index: classIndexSchema,
        ilsvrcId: ilsvrcIdSchema,
        label: v.string(),
        synonyms: v.array(v.string()),
        gloss: v.string(),
        parent: wnidSchema,
        branch: v.string(),
      }),
    ),
    v.length(classCount),
  ),
});

/**
 * Reads `assets/classes.json`: the 1000 classes in depth-first order and the hierarchy above them.
 *
 * @throws FormatError when it is not in that form.
 */
export function parseClasses(name: string, text: string): Catalogue {
  const file = checkFormat(name, parseJson(name, text), classesFileSchema);
  const classes = file.classes.map((one, position) => ({ ...one, position }));
  return new Catalogue(classes, file.nodes, file.branches);
}
