import type { ImportFindings, ImportLayout } from '../state/pack-ports.ts';

const words: Readonly<Record<ImportLayout, string>> = {
  'class-folders': 'A folder for each class: its name says the class.',
  'flat-names': 'The name of each file begins with its class.',
  validation: 'The ILSVRC validation set, with its ground truth.',
  list: 'A list says the class of each file.',
  photos: 'Photos without classes. You can say them, or leave them open.',
  'training-tars': 'Tars of one class each: they give examples for the class list.',
};

/** How the images say their classes, as a sentence. The validation set says none without its ground truth. */
export function layoutWords({ layout, classes }: ImportFindings): string {
  if (layout === 'validation' && classes === 0)
    return 'Images of the ILSVRC validation set, without their classes.';
  return words[layout];
}
