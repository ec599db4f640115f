import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Catalogue } from '../../../src/core/classes/catalogue.ts';
import { classCount } from '../../../src/core/classes/class-ids.ts';
import { writeCsv } from '../../../src/files/csv/csv-cells.ts';
import { writeImagenetXCsv } from '../../../src/files/formats/imagenet-x-csv.ts';
import { writeTidyCsv } from '../../../src/files/formats/tidy-csv.ts';
import { validationKey } from '../../../src/core/observers/image-key.ts';
import { ObserverBuilder } from '../../../src/core/observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../../src/core/observers/observer.ts';
import { seededOrder } from '../../../src/core/trials/seeded-order.ts';

/** The files of a comparison, as paths: what observers answered, and what is right. */
export interface ComparisonFiles {
  readonly answers: readonly string[];
  readonly truth: string;
}

/** What a made-up observer is like. */
interface Sketch {
  readonly name: string;
  readonly kind: ObserverKind;
  /** The chance to be right on an image of middling difficulty, 0.75..1. */
  readonly skill: number;
  /** 1..5. */
  readonly guesses: number;
}

const observers: readonly Sketch[] = [
  { name: 'person-1', kind: 'person', skill: 0.93, guesses: 5 },
  { name: 'person-2', kind: 'person', skill: 0.92, guesses: 5 },
  { name: 'network-1', kind: 'network', skill: 0.93, guesses: 5 },
  { name: 'network-2', kind: 'network', skill: 0.8, guesses: 5 },
  { name: 'network-3', kind: 'network', skill: 0.805, guesses: 5 },
];

/**
 * Writes five observers' answers to the same images: two people as tidy CSV, each in an order of their own, and three
 * networks as ImageNet-X predictions, with five guesses an image; and the truth as a CSV of class indices.
 * All is drawn by lot with a fixed seed; some images are hard for everybody.
 *
 * @param images how many, 1..50,000.
 */
export function makeFiles(folder: string, images: number, catalogue: Catalogue): ComparisonFiles {
  const random = xoroshiro128plus(2014);
  const names = Array.from({ length: images }, (_, at) => `${validationKey(at + 1)}.JPEG`);
  const truths = names.map(() => uniformInt(random, 0, classCount - 1));
  const difficulty = names.map(() => uniformFloat64(random));

  const answersOf = ({ name, kind, skill, guesses }: Sketch, seed: number): Observer => {
    const builder = new ObserverBuilder({ name, kind, naming: 'file' });
    const places = names.map((_, at) => at);
    for (const at of kind === 'person' ? seededOrder(places, seed) : places) {
      const truth = truths[at] ?? 0;
      const chance = 1 - (1 - skill) * 4 * (difficulty[at] ?? 0) ** 3;
      const right = uniformFloat64(random) < chance;
      const drawn = drawGuesses(truth, right, guesses);
      const sure = Math.round(1e6 * (0.2 + 0.6 * uniformFloat64(random))) / 1e6;
      const details =
        kind === 'person'
          ? { truth, seconds: uniformInt(random, 20, 900) / 10 }
          : { probabilities: drawn.map((_, slot) => sure / 4 ** slot) };
      builder.add(names[at] ?? '', drawn, details);
    }
    return builder.build();
  };

  /** Distinct class indices, the truth among them when the answer is right. */
  const drawGuesses = (truth: number, right: boolean, count: number): readonly number[] => {
    const drawn = new Set<number>();
    while (drawn.size < count) {
      const guess = uniformInt(random, 0, classCount - 1);
      if (guess !== truth) drawn.add(guess);
    }
    const slot = Math.floor(uniformFloat64(random) ** 3 * count);
    return right ? [...drawn].with(slot, truth) : [...drawn];
  };

  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const answers = observers.map((sketch, at) => {
    const observer = answersOf(sketch, at + 1);
    const text = sketch.kind === 'person' ? writeTidyCsv([observer], catalogue) : writeImagenetXCsv(observer);
    return write(`${sketch.name}.csv`, text);
  });
  const rows = names.map((name, at) => [name, String(truths[at])]);
  return { answers, truth: write('truth.csv', writeCsv([['file_name', 'label'], ...rows])) };
}
