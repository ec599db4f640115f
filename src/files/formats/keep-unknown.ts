/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

type JsonObject = Extract<Json, { readonly [name: string]: Json }>;

/** For a list by its name, the fields by which its items are told: `{ trials: ['imageId'] }`. */
export type ItemKeys = Readonly<Record<string, readonly string[]>>;

/**
 * A value as it is now, with the fields that the file had and this version of Hit5 does not know.
 *
 * @param before as the file had it.
 * @param now what is known of it, as it is to be written.
 * @param keys items of the lists named here are the same when these fields are, items of other lists by their place.
 */
export function keepUnknown(before: Json | undefined, now: Json, keys: ItemKeys = {}): Json {
  if (before === undefined || before === null) return now;
  if (isList(now)) {
    return now.map((item, at) => keepUnknown(isList(before) ? before[at] : undefined, item, keys));
  }
  if (!isObject(now)) return now;
  const old = isObject(before) ? before : {};
  const kept = Object.entries(now).map(([name, value]) => {
    const own = Object.hasOwn(old, name) ? old[name] : undefined;
    return [name, keepUnknown(alignedTo(value, own, keys[name]), value, keys)] as const;
  });
  return Object.fromEntries([...Object.entries(old), ...kept]);
}

/** The items that a list had, in the places of those that they are now. */
function alignedTo(
  now: Json,
  before: Json | undefined,
  fields: readonly string[] | undefined,
): Json | undefined {
  if (!fields || !isList(now) || !isList(before)) return before;
  const keyOf = (item: Json) => (isObject(item) ? JSON.stringify(fields.map((field) => item[field])) : '');
  const byKey = new Map(before.map((item) => [keyOf(item), item]));
  return now.map((item) => byKey.get(keyOf(item)) ?? null);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
