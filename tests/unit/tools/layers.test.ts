import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

/** The table of src/README.md: what each folder of `src` may import besides itself. */
const table: Readonly<Record<string, readonly string[]>> = {
  core: [],
  kit: ['core'],
  packs: ['core', 'kit'],
  networks: ['core', 'kit', 'packs'],
  offline: ['core', 'kit', 'networks'],
  label: ['core', 'kit', 'packs', 'networks'],
  batch: ['core', 'kit', 'packs', 'networks'],
  live: ['core', 'kit', 'packs', 'networks', 'label'],
  results: ['core', 'kit', 'packs', 'networks', 'label', 'batch'],
  observers: ['core', 'kit', 'networks', 'label', 'results'],
  app: ['core', 'kit', 'packs', 'networks', 'offline', 'label', 'batch', 'live', 'results', 'observers'],
};
const rooms = Object.keys(table);

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
let refused: ReadonlyMap<string, string>;

/** A house of the same rooms in which every room imports every other, checked as `npm run check:layers` does. */
function checkHouse(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-layers-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    write('tsconfig.base.json', '{}');
    for (const from of rooms) {
      write(`src/${from}/shape.ts`, 'export interface Shape {}\nexport const shape: Shape = {};\n');
      for (const to of rooms) {
        write(`src/${from}/value-of-${to}.ts`, `export { shape } from '../${to}/shape.ts';\n`);
        write(`src/${from}/type-of-${to}.ts`, `export type { Shape } from '../${to}/shape.ts';\n`);
      }
    }
    const worker = 'src/networks/engine/worker';
    write(`${worker}/of-its-feature.ts`, "export { shape } from '../../shape.ts';\n");
    write(`${worker}/of-core.ts`, "export { shape } from '../../../core/shape.ts';\n");
    write('node_modules/@tensorflow/tfjs-core/package.json', '{ "name": "tfjs-core", "exports": "./tf.js" }');
    write('node_modules/@tensorflow/tfjs-core/tf.js', 'export const tensor = 1;\n');
    write(`${worker}/of-tensorflow.ts`, "export { tensor } from '@tensorflow/tfjs-core';\n");
    write('src/networks/engine/of-tensorflow.ts', "export { tensor } from '@tensorflow/tfjs-core';\n");
    const words = ['--config', resolve('.dependency-cruiser.js'), '--output-type', 'json', 'src'];
    const script = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100 << 20,
    });
    expect(stderr).toBe('');
    const { violations } = (JSON.parse(stdout) as Report).summary;
    return new Map(violations.map(({ from, to, rule }) => [`${from} → ${to}`, rule.name]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

beforeAll(() => {
  refused = checkHouse();
}, 60_000);

describe('the import table', () => {
  it.each(rooms)('lets %s import what it may, and refuses values and types of the rest', (from) => {
    const allowed = [from, ...(table[from] ?? [])];
    const rest = rooms.filter((to) => !allowed.includes(to));
    const expected = rest.flatMap((to) => [
      [`src/${from}/type-of-${to}.ts → src/${to}/shape.ts`, `${from}-imports`],
      [`src/${from}/value-of-${to}.ts → src/${to}/shape.ts`, `${from}-imports`],
    ]);
    const found = [...refused].filter(([arrow]) => /^src\/\w+\/(value|type)-of-/.test(arrow));
    const own = found.filter(([arrow]) => arrow.startsWith(`src/${from}/`));
    expect(own.toSorted()).toEqual(expected.toSorted());
  });

  it('refuses what a worker takes from the page', () => {
    const worker = 'src/networks/engine/worker';
    expect(refused.get(`${worker}/of-its-feature.ts → src/networks/shape.ts`)).toBe('network-worker');
    expect(refused.has(`${worker}/of-core.ts → src/core/shape.ts`)).toBe(false);
  });

  it("refuses TensorFlow.js outside of the network's worker", () => {
    const tensorflow = [...refused].filter(([arrow]) => arrow.includes('of-tensorflow'));
    expect(tensorflow).toEqual([
      [
        'src/networks/engine/of-tensorflow.ts → node_modules/@tensorflow/tfjs-core/tf.js',
        'tensorflow-only-in-the-worker',
      ],
    ]);
  });
});
