/** Any value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * A value as it is now, with the fields that the file had and this version of Hit5 does not know. Items of a list
 * are taken to be the same by their place.
 *
 * @param before as the file had it.
 * @param now what is known of it, as it is to be written.
 */
export function keepUnknown(before: Json | undefined, now: Json): Json {
  if (isList(now)) return now.map((item, at) => keepUnknown(isList(before) ? before[at] : undefined, item));
  if (!isObject(now)) return now;
  const old = isObject(before) ? before : {};
  const kept = Object.entries(now).map(
    ([name, value]) => [name, keepUnknown(own(old, name), value)] as const,
  );
  return Object.fromEntries([...Object.entries(old), ...kept]);
}

function own(object: { readonly [name: string]: Json }, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value);
}
