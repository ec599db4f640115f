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

/**
 * A class's name as one says what one sees: "a goose", "an orange", "binoculars".
 *
 * @param label English; what stands in brackets tells two classes of a name apart.
 */
export function withArticle(label: string): string {
  const [name = label] = label.split(' (');
  if (bare.has(name) || label === 'maillot (tights)') return label;
  const sounds = /^(?:[ai]|o(?!ne-)|e(?!u)|u(?!ni)|hour)/i.test(name);
  return `${sounds ? 'an' : 'a'} ${label}`;
}
