import { sixteenCategories } from '../../core/classes/sixteen-categories.ts';

/** Names of what is not counted, or of several things. */
const bare = new Set([
  ...[
    'hay',
    'dough',
    'ice cream',
    'guacamole',
    'carbonara',
    'chocolate sauce',
    'consomme',
    'espresso',
    'red wine',
  ],
  ...['eggnog', 'mashed potato', 'broccoli', 'cauliflower', 'corn', 'rapeseed'],
  ...['chain mail', 'velvet', 'wool', 'thatch', 'hair spray', 'lotion', 'perfume', 'sunscreen'],
  ...[
    'face powder',
    'toilet tissue',
    'clear soup',
    'toilet paper',
    'binoculars',
    'sunglasses',
    'jeans',
    'pajamas',
    'parallel bars',
    'swimming trunks',
    'hen-of-the-woods',
  ],
]);

/** The categories whose names take an article; others are what somebody typed: "birds", "can fly". */
const singular = new Set(sixteenCategories.categories.map(({ name }) => name));

/**
 * A class's name as one says what one sees: "a goose", "an orange", "binoculars".
 *
 * @param label English; what stands in brackets tells two classes of a name apart.
 * @param isCategory whether it is the name of a category: it has no article but where it is one of the 16.
 */
export function withArticle(label: string, isCategory = false): string {
  if (isCategory && !singular.has(label)) return label;
  const [name = label] = label.split(' (');
  if (bare.has(name) || label === 'maillot (tights)') return label;
  const sounds = /^(?:[ai]|o(?!ne-)|e(?!u)|u(?!ni)|hour)/i.test(name);
  return `${sounds ? 'an' : 'a'} ${label}`;
}

/** What stands before a name with its article: "It is" a goose; "The answer is" birds. */
export function truthLead(label: string, isCategory: boolean): 'It is' | 'The answer is' {
  return isCategory && !singular.has(label) ? 'The answer is' : 'It is';
}
