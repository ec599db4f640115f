/** Plurals that no rule makes, and their singulars. */
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

/** A folded word in the one spelling that is searched for. */
export function spellingOf(word: string): string {
  if (!anySpelling.test(word)) return word;
  return spellings.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** A word of another language without the ending by which plurals and cases differ: Hund, Hunde; gatto, gatti. */
export function foreignStem(word: string): string {
  return word.length < 4 ? word : word.replace(/(?<=...)(en|es|er|e|n|s|x|i|a|o|as|os)$/, '');
}

/** A word roughly as it sounds: what people confuse becomes the same. */
export function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|qu|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/y/g, 'i')
    .replace(/(?<=[a-z])h(?![aeiou])/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** How many letters are wrong, missing, too many, or swapped with the next; more than `limit`: infinite. */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let cost = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (swapped) cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    before = last;
    last = next;
  }
  const slips = last[other.length] ?? Infinity;
  return slips <= limit ? slips : Infinity;
}
