declare const brand: unique symbol;

/** A WordNet 3.0 noun synset, `n01440764`: the only key of a class. */
export type Wnid = string & { readonly [brand]: 'Wnid' };

/** 0..999, the position in sorted-wnid order: what the networks put out. */
export type ClassIndex = number & { readonly [brand]: 'ClassIndex' };

/** 1..1000, the devkit's order; differs from the class index and stands only in files. */
export type IlsvrcId = number & { readonly [brand]: 'IlsvrcId' };

/** How many classes ILSVRC has. */
export const classCount = 1000;

const wnidForm = /^n\d{8}$/;

/** Whether the text has the form of a wnid (it need not be one of the 1000). */
export function isWnid(text: unknown): text is Wnid {
  return typeof text === 'string' && wnidForm.test(text);
}

/** Whether the value is an integer in 0..999. */
export function isClassIndex(value: unknown): value is ClassIndex {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < classCount;
}
