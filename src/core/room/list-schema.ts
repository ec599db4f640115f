import * as v from 'valibot';

type Item = v.GenericSchema<unknown>;

export function listSchema<Schema extends Item>(
  item: Schema,
  most: number,
  least = 0,
): v.ArraySchema<Schema, undefined> {
  return v.pipe(
    v.array(item),
    v.check(({ length }) => length >= least && length <= most, `a list of ${least} to ${most} entries`),
  );
}
