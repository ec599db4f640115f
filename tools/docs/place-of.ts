/** The place of a heading within its page, as GitHub and the site of the docs name it: `## Short lists` is at `#short-lists`. */
export function placeOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
