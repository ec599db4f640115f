import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Words that everybody knows, that offend nobody, and that are none of the 1000 classes. */
const first = words(
  'Amber Azure Blue Bold Brave Bright Calm Clear Clever Copper Coral Crimson Eager Early Fair Fast Fine Free Fresh ' +
    'Gentle Glad Golden Grand Green Happy Indigo Jolly Keen Kind Light Lively Lucky Merry Mild Misty Noble Olive Pearl ' +
    'Plain Polite Proud Purple Quick Quiet Ready Red Royal Ruby Scarlet Sharp Silent Silver Smart Smooth Snowy Soft ' +
    'Steady Sunny Swift Tall Tidy Violet Warm White Wise Witty',
);
const second = words(
  'Acre Autumn Beach Breeze Brook Canyon Cave Circle Cloud Comet Corner Creek Dawn Delta Desert Dune Dusk Echo Field ' +
    'Flame Forest Galaxy Garden Glade Grove Harbour Hill Horizon Island Lagoon Lake Lane Leaf Meadow Meteor Mist Moon ' +
    'Morning Mountain Oasis Ocean Orbit Path Pebble Planet Pond Prairie Rain Ridge River Road Sky Snow Spark Spring ' +
    'Star Stone Storm Summer Sunset Thunder Tide Tower Trail Tundra Wave Wind Winter Wood',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}

/**
 * A name for a pupil who gives none: two plain words, "Quiet Harbour".
 *
 * @param seed a whole number, 0 to `largestSeed`; the same seed draws the same name.
 * @param taken the names of the room, none of which is drawn again; there are more than 4000.
 */
export function drawPseudonym(seed: number, taken: ReadonlySet<string>): string {
  if (taken.size >= first.length * second.length) throw new RangeError('All names are taken.');
  const random = xoroshiro128plus(seed);
  for (;;) {
    const name = [first, second].map((list) => list[uniformInt(random, 0, list.length - 1)]).join(' ');
    if (!taken.has(name)) return name;
  }
}
