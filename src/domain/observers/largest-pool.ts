import type { Outcomes } from './score-observers.ts';

/**
 * The most people who have an image in common that counts; of several such groups the one with the most images, then
 * the one with the first image. Anybody else has no image in common with all of them, else the group were larger.
 *
 * @param people for each person the outcomes, aligned with the images.
 * @returns their places, rising; all people where no two have an image in common.
 */
export function largestPool(people: readonly Outcomes[]): readonly number[] {
  const everybody = people.map((_, at) => at);
  const answered = new Int32Array(people[0]?.length ?? 0);
  let most = 0;
  for (let image = 0; image < answered.length; image += 1) {
    let count = 0;
    for (const own of people) if ((own[image] ?? -1) >= 0) count += 1;
    if (count === people.length) return everybody;
    answered[image] = count;
    most = Math.max(most, count);
  }
  if (most < 2) return everybody;
  const groups = new Map<string, { readonly people: readonly number[]; images: number }>();
  let largest: { readonly people: readonly number[]; images: number } | null = null;
  answered.forEach((count, image) => {
    if (count < most) return;
    const group = everybody.filter((at) => (people[at]?.[image] ?? -1) >= 0);
    const key = group.join();
    const known = groups.get(key) ?? { people: group, images: 0 };
    known.images += 1;
    groups.set(key, known);
  });
  for (const group of groups.values()) if (group.images > (largest?.images ?? 0)) largest = group;
  return largest?.people ?? everybody;
}
