import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The pure rooms: what a thing is, what answers come to, how it is written. */
const pure = ['core', 'figures', 'files'];

/** The table of src/README.md: what each folder of `src` may import besides itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  core: [],
  figures: ['core'],
  files: ['core', 'figures'],
  kit: ['core', 'figures'],
  packs: [...pure, 'kit'],
  networks: [...pure, 'kit', 'packs'],
  offline: [...pure, 'kit', 'networks'],
  label: [...pure, 'kit', 'packs', 'networks'],
  batch: [...pure, 'kit', 'packs', 'networks'],
  live: [...pure, 'kit', 'packs', 'networks', 'label'],
  results: [...pure, 'kit', 'packs', 'networks', 'label', 'batch'],
  observers: [...pure, 'kit', 'networks', 'label', 'results'],
  room: [...pure, 'kit', 'packs', 'networks', 'label', 'results', 'observers'],
  library: [...pure, 'kit', 'packs', 'networks', 'label'],
  app: [
    ...pure,
    ...['kit', 'packs', 'networks', 'offline', 'label', 'batch', 'live', 'results', 'observers', 'room'],
  ],
};
const folders = Object.keys(table);

/** The folders of the workers, the way up from them to `src`, and what each may import beside itself. */
const workers = [
  {
    folder: 'src/networks/engine/worker',
    up: '../../../',
    rule: 'network-worker',
    allowed: [...pure, 'networks/logic', 'kit/outside', 'kit/thread'],
  },
  {
    folder: 'src/observers/comparison/worker',
    up: '../../../',
    rule: 'comparison-worker',
    allowed: [...pure, 'observers/logic', 'results/logic', 'kit/thread'],
  },
  { folder: 'src/offline/worker', up: '../../', rule: 'service-worker', allowed: [] },
  { folder: 'src/kit/outside', up: '../../', rule: 'outside-worker', allowed: ['kit/outside'] },
  { folder: 'src/kit/thread', up: '../../', rule: 'all-workers', allowed: ['core', 'kit/thread'] },
] as const;

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Each import that was refused, as "from → to", with the rule that refused it. */
let refused: readonly (readonly [arrow: string, rule: string])[];

/** A house of the same folders in which every folder imports every other, checked as `npm run check:layers` does. */
function checkHouse(): typeof refused {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-layers-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write('tsconfig.base.json', '{}');
    for (const from of folders) {
      write(`src/${from}/shape.ts`, 'export interface Shape {}\nexport const shape: Shape = {};\n');
      for (const to of folders) {
        write(`src/${from}/value-of-${to}.ts`, `export { shape } from '../${to}/shape.ts';\n`);
        write(`src/${from}/type-of-${to}.ts`, `export type { Shape } from '../${to}/shape.ts';\n`);
      }
    }
    for (const { folder, up, allowed } of workers) {
      for (const to of [...new Set([...folders, ...allowed])]) {
        write(`${folder}/of-${to.replace('/', '-')}.ts`, `export { shape } from '${up}${to}/shape.ts';\n`);
      }
    }
    for (const of of ['kit/outside', 'kit/thread', 'networks/logic', 'observers/logic', 'results/logic']) {
      write(`src/${of}/shape.ts`, 'export const shape = {};\n');
    }
    for (const to of ['../../core/shape', '../../networks/logic/shape', '../shape', '../../kit/shape']) {
      write(`src/results/logic/of-${to.replaceAll(/[./]/g, '')}.ts`, `export { shape } from '${to}.ts';\n`);
    }
    write(
      'src/core/one/shape.ts',
      "import type { Other } from '../other/shape.ts';\nexport type Shape = Other;\n",
    );
    write('src/core/one/more.ts', 'export type More = 1;\n');
    write('src/core/other/shape.ts', 'export type Other = 1;\n');
    write(
      'src/core/other/more.ts',
      "import type { More } from '../one/more.ts';\nexport type Also = More;\n",
    );
    write('node_modules/idb/package.json', '{ "name": "idb", "exports": "./idb.js" }');
    write('node_modules/idb/idb.js', 'export const openDB = 1;\n');
    write('src/kit/keep/open-database.ts', "export { openDB } from 'idb';\n");
    const opens = "export { openDB } from '../../kit/keep/open-database.ts';\n";
    for (const path of ['disk/opens', 'state/opens']) write(`src/label/${path}.ts`, opens);
    write('src/app/opens.ts', "export { openDB } from '../kit/keep/open-database.ts';\n");
    write('src/label/disk/value-of-idb.ts', "export { openDB } from 'idb';\n");
    write('src/label/disk/type-of-idb.ts', "export type { openDB } from 'idb';\n");
    const worker = 'src/networks/engine/worker';
    write('node_modules/@tensorflow/tfjs-core/package.json', '{ "name": "tfjs-core", "exports": "./tf.js" }');
    write('node_modules/@tensorflow/tfjs-core/tf.js', 'export const tensor = 1;\n');
    write(`${worker}/of-tensorflow.ts`, "export { tensor } from '@tensorflow/tfjs-core';\n");
    write('src/networks/engine/of-tensorflow.ts', "export { tensor } from '@tensorflow/tfjs-core';\n");
    for (const to of folders) write(`server/of-${to}.ts`, `export { shape } from '../src/${to}/shape.ts';\n`);
    write('server/shape.ts', 'export const shape = {};\n');
    write('src/app/of-server.ts', "export { shape } from '../../server/shape.ts';\n");
    const words = ['--config', resolve('.dependency-cruiser.js'), '--output-type', 'json', 'src', 'server'];
    const script = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100 << 20,
    });
    expect(stderr).toBe('');
    const { violations } = (JSON.parse(stdout) as Report).summary;
    return violations.map(({ from, to, rule }) => [`${from} → ${to}`, rule.name] as const);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(() => {
  refused = checkHouse();
}, 60_000);

describe('the import table', () => {
  it.each(folders)('lets %s import what it may, and refuses values and types of the rest', (from) => {
    const allowed = [from, ...(table[from] ?? [])];
    const rest = folders.filter((to) => !allowed.includes(to));
    const expected = rest.flatMap((to) => [
      [`src/${from}/type-of-${to}.ts → src/${to}/shape.ts`, `${from}-imports`],
      [`src/${from}/value-of-${to}.ts → src/${to}/shape.ts`, `${from}-imports`],
    ]);
    const found = refused.filter(([arrow]) => /^src\/\w+\/(value|type)-of-/.test(arrow));
    const own = found.filter(([arrow]) => arrow.startsWith(`src/${from}/`));
    expect(own.toSorted()).toEqual(expected.toSorted());
  });

  it.each(workers)('refuses what the worker of $folder takes from the page', ({ folder, rule, allowed }) => {
    const arrow = (to: string) => `${folder}/of-${to.replace('/', '-')}.ts → src/${to}/shape.ts`;
    const refuses = (to: string) => refused.some(([found, name]) => found === arrow(to) && name === rule);
    const rest = folders.filter((to) => !(allowed as readonly string[]).includes(to));
    expect(folders.filter(refuses)).toEqual(rest);
    for (const to of allowed) expect(refused.map(([found]) => found)).not.toContain(arrow(to));
  });

  it('lets logic import what is pure only', () => {
    const found = refused.filter(([, rule]) => rule === 'logic-imports');
    expect(found.map(([arrow]) => arrow).toSorted()).toEqual([
      'src/results/logic/of-kitshape.ts → src/kit/shape.ts',
      'src/results/logic/of-shape.ts → src/results/shape.ts',
    ]);
  });

  it('lets no two folders of a pure room import each other', () => {
    const found = refused.filter(([, rule]) => rule === 'no-folder-back-and-forth');
    expect(found.map(([arrow]) => arrow)).toEqual(
      expect.arrayContaining(['src/core/one → src/core/other', 'src/core/other → src/core/one']),
    );
  });

  it('lets the server import what a thing is and how it is written, and nothing of the app the server', () => {
    const found = refused.filter(([, rule]) => rule.startsWith('server-'));
    const rest = folders
      .filter((to) => to !== 'core' && to !== 'files')
      .map((to) => `server/of-${to}.ts → src/${to}/shape.ts`);
    expect(found.map(([arrow]) => arrow).toSorted()).toEqual(
      [...rest, 'src/app/of-server.ts → server/shape.ts'].toSorted(),
    );
  });

  it("opens databases in the features' disk folders only", () => {
    const databases = refused.filter(([arrow]) => /idb|open-database/.test(arrow));
    expect(databases.toSorted()).toEqual([
      ['src/app/opens.ts → src/kit/keep/open-database.ts', 'databases-only-in-disk-folders'],
      ['src/label/disk/value-of-idb.ts → node_modules/idb/idb.js', 'idb-only-where-databases-are-opened'],
      ['src/label/state/opens.ts → src/kit/keep/open-database.ts', 'databases-only-in-disk-folders'],
    ]);
  });

  it("refuses TensorFlow.js outside of the network's worker", () => {
    const tensorflow = refused.filter(([arrow]) => arrow.includes('of-tensorflow'));
    expect(tensorflow).toEqual([
      [
        'src/networks/engine/of-tensorflow.ts → node_modules/@tensorflow/tfjs-core/tf.js',
        'tensorflow-only-in-the-worker',
      ],
    ]);
  });
});
