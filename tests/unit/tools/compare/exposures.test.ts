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

describe('people who saw images for a time', () => {
  const files = room(12);
  const { out, err } = run(files);
  const json = printed(files);

  it('stand together by exposure in the JSON, with their agreement with the network', () => {
    expect(json.exposures).toEqual(show);
    expect(json.people.map(({ exposure, people }) => [exposure, people])).toEqual(
      show.map((one) => [one, 12]),
    );
    expect(json.chance).toBe(15 / 16);
    expect(json.networks[0]?.kappa.map(({ exposure }) => exposure)).toEqual(show);
    expect(json.networks[0]?.people.map(({ person }) => person).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, at) => `p${at}`).toSorted(),
    );
  });

  it('have the minimum viewing time of each image', () => {
    expect(json.images).toHaveLength(48);
  });

  it('are told that a network’s answer to an image stands at each exposure, and its rate counts each image once', () => {
    expect(err).toContain('A network is asked once an image. That answer stands at each exposure');
    expect(out).toMatch(/^efficientnet-lite0 +network +48 +0 +\d+ /m);
  });

  it('are told of in the first line at the shortest and the longest exposure, and nothing is tested over all', () => {
    expect(out.split('\n')[0]?.replaceAll('\u202f', ' ')).toMatch(
      /^Shown for 17 ms, the 12 people \(simulated\) missed \d+ %; shown for 500 ms, \d+ %\. Of the photos shown for 500 ms, the network missed \d+ %\./,
    );
    expect(out).not.toContain('sign test');
  });
});

it('one person has no figures of people together', () => {
  const [one = ''] = room(1);
  expect(printed([one]).people).toBeNull();
});

it('images that were not shown as asked count at no exposure, and are counted as left out', () => {
  const files = room(2, { lost: 5 });
  expect(run(files).out).toMatch(/^p0 +person, simulated +\d+ +5 /m);
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
