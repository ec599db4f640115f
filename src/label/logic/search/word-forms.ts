import type { LanguageCode } from '../../../core/classes/search-words.ts';

const irregular: Readonly<Record<string, string>> = {
  mice: 'mouse',
  dormice: 'dormouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  oxen: 'ox',
  lice: 'louse',
  dice: 'die',
  fungi: 'fungus',
  cacti: 'cactus',
  octopi: 'octopus',
  hippopotami: 'hippopotamus',
  platypi: 'platypus',
  crocuses: 'crocus',
  larvae: 'larva',
  antennae: 'antenna',
  vertebrae: 'vertebra',
  axes: 'ax',
  caddies: 'caddy',
  loaves: 'loaf',
  leaves: 'leaf',
  thieves: 'thief',
  hooves: 'hoof',
  scarves: 'scarf',
  dwarves: 'dwarf',
  criteria: 'criterion',
  media: 'medium',
};

const anyIrregular = new RegExp(`(${Object.keys(irregular).join('|')})$`);

/** What an English word may be the plural of; none where it can be no plural. */
export function singularsOf(word: string): readonly string[] {
  const plural = anyIrregular.exec(word)?.[0];
  // "titmice" and "policemen" too, but not "amen".
  if (plural !== undefined && (word === plural || word.length >= plural.length + 3))
    return [word.slice(0, -plural.length) + (irregular[plural] ?? '')];
  if (word.length < 3 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return [];
  if (word.length === 3 && word.endsWith('as')) return [];
  const stem = word.slice(0, -1);
  if (/[^aeiou]ies$/.test(word)) return [stem, `${word.slice(0, -3)}y`];
  if (/ves$/.test(word)) return [stem, `${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`];
  if (/(s|x|z|ch|sh|o)es$/.test(word)) return [stem, word.slice(0, -2)];
  return [stem];
}

/** British spellings, or others, and the one that stands for both; letters inside longer words too: snowplough. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/grey/g, 'gray'],
  [/plough/g, 'plow'],
  [/aeroplane/g, 'airplane'],
  [/colour/g, 'color'],
  [/harbour/g, 'harbor'],
  [/armour/g, 'armor'],
  [/theatre/g, 'theater'],
  [/centre/g, 'center'],
  [/metre/g, 'meter'],
  [/litre/g, 'liter'],
  [/sabre/g, 'saber'],
  [/fibre/g, 'fiber'],
  [/sceptre/g, 'scepter'],
  [/calibre/g, 'caliber'],
  [/jewellery/g, 'jewelry'],
  [/jewelery/g, 'jewelry'],
  [/pyjama/g, 'pajama'],
  [/moustache/g, 'mustache'],
  [/doughnut/g, 'donut'],
  [/yoghurt/g, 'yogurt'],
  [/^whisky/g, 'whiskey'],
  [/^axe$/g, 'ax'],
  [/^axes$/g, 'ax'],
  [/pickaxe/g, 'pickax'],
  [/^tyre/g, 'tire'],
  [/^kerb/g, 'curb'],
  [/catalogue/g, 'catalog'],
  [/programme/g, 'program'],
  [/aluminium/g, 'aluminum'],
  [/^disc(s?)$/g, 'disk$1'],
  [/omelette/g, 'omelet'],
  [/^chilli/g, 'chili'],
  [/woollen/g, 'woolen'],
  [/^waggon/g, 'wagon'],
  [/sulphur/g, 'sulfur'],
  [/^mould/g, 'mold'],
  [/^cosy/g, 'cozy'],
  [/licence/g, 'license'],
  [/cheque/g, 'check'],
  [/draught/g, 'draft'],
  [/^gipsy/g, 'gypsy'],
  [/^sledge/g, 'sled'],
  [/barbeque|^bbq$/g, 'barbecue'],
  [/^racquet/g, 'racket'],
  [/^gaol/g, 'jail'],
  [/travell/g, 'travel'],
  [/panell/g, 'panel'],
  [/mollusc/g, 'mollusk'],
  [/behaviour/g, 'behavior'],
  [/neighbour/g, 'neighbor'],
  [/defence/g, 'defense'],
  [/analyse/g, 'analyze'],
  [/catsup/g, 'ketchup'],
];

const anySpelling = new RegExp(spellings.map(([from]) => from.source).join('|'));

export function spellingOf(word: string): string {
  if (!anySpelling.test(word)) return word;
  return spellings.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** How a language makes plurals: an ending, and what the singular has in its place. */
type PluralRule = readonly [ending: RegExp, ...singulars: string[]];

const plainS: PluralRule = [/(?<=...)s$/, ''];

/** The plurals of languages whose names are searched; a and o stay what they are: foca is a seal, foco a spotlight. */
const plurals: Readonly<Partial<Record<LanguageCode, readonly PluralRule[]>>> = {
  de: [
    [/(?<=...)(en|er|e)$/, ''],
    [/(?<=..e)n$/, ''],
    [/(?<=...)(?<!s)s$/, ''],
  ],
  fr: [[/(?<=..)aux$/, 'al', 'au'], [/(?<=..[eo]u)x$/, ''], plainS],
  es: [[/(?<=..)ces$/, 'z'], [/(?<=..[^aeiou])es$/, ''], plainS],
  it: [
    [/(?<=..)chi$/, 'co'],
    [/(?<=..)ghi$/, 'go'],
    [/(?<=..)che$/, 'ca'],
    [/(?<=..)ghe$/, 'ga'],
    [/(?<=..)i$/, 'o', 'e', 'io'],
    [/(?<=..)e$/, 'a'],
  ],
  pt: [
    [/(?<=..)(oes|aes)$/, 'ao'],
    [/(?<=..)ns$/, 'm'],
    [/(?<=..[aeou])is$/, 'l'],
    [/(?<=..)eis$/, 'il'],
    [/(?<=..[rsz])es$/, ''],
    plainS,
  ],
};
const anyPlural: readonly PluralRule[] = [[/(?<=...)(es|s|e|n)$/, '']];

/** What a folded word of another language may be the plural of: Hunde, gatti, camarões. */
export function foreignSingularsOf(word: string, language: LanguageCode): readonly string[] {
  return (plurals[language] ?? anyPlural).flatMap(([ending, ...singulars]) =>
    ending.test(word) ? singulars.map((singular) => word.replace(ending, singular)) : [],
  );
}

/** Where a name of more than one word begins with what it is, and says then of which kind: oso polar, banco de arena. */
export function isHeadFirst(language: LanguageCode): boolean {
  return ['fr', 'es', 'it', 'pt'].includes(language);
}

/** A word roughly as it sounds: what people confuse becomes the same. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/chs|x/g, 'ks')
    .replace(/ck|qu|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/y/g, 'i')
    .replace(/(?<=[a-z])h(?![aeiou])/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** Longer names are no words that one slips in. */
const longest = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 1));

/** How many letters are wrong, missing, too many, or swapped with the next; more than `limit`: infinite. */
export function slipsBetween(one: string, other: string, limit: number): number {
  const [length, width] = [one.length, other.length];
  if (Math.abs(length - width) > limit || length > longest || width > longest) return Infinity;
  let [before, last, next] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= width; at++) last[at] = at;
  for (let row = 1; row <= length; row++) {
    const letter = one.charCodeAt(row - 1);
    const previous = row > 1 ? one.charCodeAt(row - 2) : -1;
    next[0] = row;
    let least = row;
    for (let at = 1; at <= width; at++) {
      const there = other.charCodeAt(at - 1);
      let slips = (last[at - 1] ?? 0) + (letter === there ? 0 : 1);
      slips = Math.min(slips, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      if (at > 1 && letter === other.charCodeAt(at - 2) && previous === there)
        slips = Math.min(slips, (before[at - 2] ?? 0) + 1);
      next[at] = slips;
      if (slips < least) least = slips;
    }
    if (least > limit) return Infinity;
    [before, last, next] = [last, next, before];
  }
  const slips = last[width] ?? Infinity;
  return slips <= limit ? slips : Infinity;
}
