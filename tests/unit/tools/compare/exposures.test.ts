import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { ViewingTime } from '#src/figures/stats/minimum-viewing-time.ts';
import { writeSessionFile } from '#src/files/formats/session-file.ts';
import { run } from '#tools/compare/run.ts';
import { timedSession } from '#tools/timed-session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { useFiles } from './compared.ts';

const { fileOf } = useFiles();
const show = [17, 50, 150, 500];

/** Files of so many people, who saw each image at an exposure each. */
function room(people: number, part: Partial<Parameters<typeof timedSession>[1]> = {}): readonly string[] {
  return Array.from({ length: people }, (_, turn) => {
    const session = timedSession(shippedCatalogue(), {
      ...{ person: `p${turn}`, turn, show, list: sixteenCategories },
      ...part,
    });
    const text = writeSessionFile({ session, reviews: [], draft: null, unknown: null });
    return fileOf(`p${turn}-${Object.keys(part).join('-')}.json`, text);
  });
}

interface PrintedExposures {
  readonly exposures: readonly number[];
  readonly chance: number | null;
  readonly people: readonly { readonly exposure: number; readonly people: number; readonly mean: number }[];
  readonly networks: readonly {
    readonly network: string;
    readonly kappa: readonly { readonly exposure: number; readonly mean: number | null }[];
    readonly people: readonly { readonly person: string; readonly kappa: readonly unknown[] }[];
  }[];
  readonly images: readonly {
    readonly name: string;
    readonly minimumViewingTime: ViewingTime;
    readonly networks: readonly { readonly network: string; readonly right: boolean }[];
  }[];
}

function printed(files: readonly string[]): PrintedExposures {
  return (JSON.parse(run([...files, '--json']).out) as { exposures: PrintedExposures }).exposures;
}

/** The cells of the table below a heading, row by row, without its headers. */
function tableBelow(text: string, heading: string): readonly (readonly string[])[] {
  const [, after = ''] = text.split(`${heading}\n\n`);
  const [table = ''] = after.split('\n\n');
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/ {2,}/));
}

describe('people who saw images for a time', () => {
  it('have a time in seconds in every table that has it', () => {
    const { out } = run(room(2, { show: [50, 10_000] }));
    expect(out).toMatch(/^observer +kind +50 ms +10 s$/m);
    expect(out).not.toContain('10000 ms');
  });

  const files = room(12);
  const { out, err } = run(files);
  const json = printed(files);

  it('stand together by exposure in the text, with the figures of the JSON', () => {
    const rows = tableBelow(
      out,
      'The 12 people together by exposure: the mean of their error rates, with an interval over people and images',
    );
    expect(rows.map(([exposure, people, mean]) => [exposure, people, mean])).toEqual(
      json.people.map(({ exposure, people, mean }) => [
        `${exposure} ms`,
        String(people),
        `${(100 * mean).toFixed(1)} %`,
      ]),
    );
    expect(json.exposures).toEqual(show);
    expect(out).toContain('By chance: 93.8 %');
    expect(json.chance).toBe(15 / 16);
  });

  it('have their agreement with the network, with the minus sign of the other tables', () => {
    const rows = tableBelow(
      out,
      "Agreement of people and efficientnet-lite0 in right and wrong by exposure: the mean of each person's kappa, with an interval over people",
    );
    expect(rows.map(([, , mean]) => mean)).toEqual(
      json.networks[0]?.kappa.map(({ mean }) => mean?.toFixed(2)),
    );
    expect(rows.flat().join(' ')).toMatch(/ -0\.\d\d /);
    expect(json.networks[0]?.people.map(({ person }) => person).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, at) => `p${at}`).toSorted(),
    );
  });

  it('have the minimum viewing time of each image, the longest first, and of all in the JSON', () => {
    const counts = tableBelow(
      out,
      "Minimum viewing time of an image: the shortest exposure from which on more than half of people's answers are right",
    );
    const images = (time: ViewingTime) => json.images.filter((one) => one.minimumViewingTime === time).length;
    expect(counts.map(([, count]) => count)).toEqual(
      [...show, 'never' as const, 'untold' as const]
        .map(images)
        .filter((count) => count > 0)
        .map(String),
    );
    const rows = tableBelow(out, 'Images, those that took longest first');
    expect(rows).toHaveLength(20);
    expect(rows.map(([name]) => name)).toEqual(json.images.slice(0, 20).map(({ name }) => name));
    const told = json.images.length - images('untold');
    expect(out).toContain(`and ${told - 20} more: --json has all`);
  });

  it('have a line in each table for pairs that saw an image for the same time, and their 0 in the first for others', () => {
    expect(out.match(/^p0 +p1 .*$/gm)).toEqual([expect.stringMatching(/^p0 +p1 +0 +0 +0 +0 +0 +48$/)]);
    expect(out.match(/^p0 +p4 .*$/gm)).toHaveLength(3);
  });

  it('are told that a network’s answer to an image stands at each exposure, and its rate counts each image once', () => {
    expect(err).toContain('A network is asked once an image. That answer stands at each exposure');
    expect(out).toMatch(/^efficientnet-lite0 +network +5 +48 +\d+ /m);
  });

  it('are told of in the first line at the shortest and the longest exposure, and nothing is tested over all', () => {
    expect(out.split('\n')[0]?.replaceAll('\u202f', ' ')).toMatch(
      /^Shown for 17 ms, the 12 people \(simulated\) missed \d+ %; shown for 500 ms, \d+ %\. Of the photos shown for 500 ms, the network missed \d+ %\./,
    );
    expect(out).not.toContain('sign test');
  });
});

it('one person has no figures of people together, and no image a viewing time', () => {
  const [one = ''] = room(1);
  const { out } = run([one]);
  expect(out).not.toContain('together by exposure');
  expect(out).toContain('Of no image it can be told how long most people need');
  expect(out).not.toContain('took longest first');
  expect(printed([one]).people).toBeNull();
});

it('images that were not shown as asked count at no exposure, and are named as left out', () => {
  const files = room(2, { lost: 5 });
  expect(run(files).out).toContain('p0: 5 images not shown as asked');
  expect(printed(files).images).toHaveLength(43);
});

it('a network of a file without conditions is told how to get them', () => {
  const rows = ['photo-001', 'photo-002'].map((image) => `${image},404,0.5\n`).join('');
  const net = fileOf('net.csv', `file_name,predicted_class,predicted_probability\n${rows}`);
  const [person = ''] = timedWithAllClasses();
  expect(run([person, net]).err).toContain(
    'To pair a network with people whose photos were shown for a time, repeat each line of its file once for each of these conditions',
  );
  const repeated = ['photo-001', 'photo-002']
    .flatMap((image) => show.map((exposure) => `${image},404,0.5,${exposure} ms\n`))
    .join('');
  const other = fileOf('other.csv', `file_name,predicted_class,predicted_probability,condition\n${repeated}`);
  expect(run([person, other]).err).not.toContain('The files say no condition');
  expect(printed([person, other]).networks.map(({ network }) => network)).toContain('other');
});

/** A file of one person who answered with the 1000 classes. */
function timedWithAllClasses(): readonly string[] {
  const session = timedSession(shippedCatalogue(), { person: 'all', show });
  return [fileOf('all.json', writeSessionFile({ session, reviews: [], draft: null, unknown: null }))];
}
