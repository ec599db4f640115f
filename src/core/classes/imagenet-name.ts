import type { ImageClass } from './catalogue.ts';

/** ImageNet's name of a class, without what stands in brackets: that tells two classes apart, and is no part of it. */
export function imageNetName({ label }: Pick<ImageClass, 'label'>): string {
  const [name = label] = label.split(' (');
  return name;
}

/**
 * ImageNet's name where people would not know the class by it: "ice bear" of a polar bear; else null.
 *
 * @param called what the class is called on screen.
 */
export function otherName(one: Pick<ImageClass, 'label' | 'title'>, called = one.title): string | null {
  const name = imageNetName(one);
  return called === one.label || called.toLowerCase() === name.toLowerCase() ? null : name;
}
