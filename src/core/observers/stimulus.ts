import type { Observer } from './observer.ts';

/** Stands between an image and its condition where both are named on screen. */
const between = ' · ';

/** Conditions are written again and again, and have one key each. */
const known = new Map<string, string>();

/**
 * What two ways to write a condition have in common: upper and lower case and spaces make no difference. Empty where no
 * condition is given.
 */
export function conditionKey(condition: string): string {
  let key = known.get(condition);
  if (key === undefined) {
    key = condition.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
    known.set(condition, key);
  }
  return key;
}

/**
 * What makes two answers answers to the same stimulus: the image and, where one is given, the condition under which it was
 * seen. Everything that matches answers goes by it.
 *
 * @param image what the image is matched by: its `imageKey`, `geirhosKey` or number.
 */
export function stimulusKey(image: string, condition: string): string {
  const key = conditionKey(condition);
  return key === '' ? image : `${image}\n${key}`;
}

/** A stimulus as it is named on screen: "owl.png · blur 3"; the image's own name where there is no condition. */
export function stimulusName(image: string, condition: string): string {
  return condition === '' ? image : `${image}${between}${condition}`;
}

/** The image of a stimulus that is named so. */
export function imageOfStimulus(name: string): string {
  const at = name.lastIndexOf(between);
  return at < 0 ? name : name.slice(0, at);
}

/** The condition of a stimulus that is named so; empty where there is none. */
export function conditionOfStimulus(name: string): string {
  const at = name.lastIndexOf(between);
  return at < 0 ? '' : name.slice(at + between.length);
}

/** Conditions in their order: as numbers where all are numbers, else as a person sorts names: 9 before 10. */
export function inConditionOrder(conditions: readonly string[]): readonly string[] {
  const numbers = new Map(conditions.map((one) => [one, one.trim() === '' ? NaN : Number(one)]));
  const areNumbers = [...numbers.values()].every(Number.isFinite);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return conditions.toSorted((one, other) =>
    areNumbers ? (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0) : compare(one, other),
  );
}

/** Whether any answer of an observer says under which condition the image was seen. */
export function saysConditions({ conditions }: Pick<Observer, 'conditions'>): boolean {
  return conditions?.some((one) => conditionKey(one) !== '') ?? false;
}

/** Whether any answer of an observer has no condition. */
export function lacksCondition({ images, conditions }: Pick<Observer, 'images' | 'conditions'>): boolean {
  return images.some((_, place) => conditionKey(conditions?.[place] ?? '') === '');
}
