const form = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a version such as `0.2.0`. */
export function isVersion(text: string): boolean {
  return form.test(text);
}

/** Whether a version comes after another one. */
export function isLater(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const differing = ours?.findIndex((part, place) => part !== theirs?.[place]) ?? -1;
  return differing >= 0 && (ours?.[differing] ?? 0) > (theirs?.[differing] ?? 0);
}
