import { readdirSync, readFileSync, writeFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { parseNetworkCard } from '../../src/files/network-card-format.ts';
import type { Backend } from '../../src/core/networks/backends.ts';
import { chromiumArguments, ensureChromium, webgpuArguments } from '../chromium.ts';
import type { ReportPage } from './report/page.ts';
import { serveReportPage } from './report/serve.ts';
import { writeReport, type CropRow, type NetworkReport, type PhotoRow } from './report/write-report.ts';

const root = resolve(import.meta.dirname, '../..');
const networks = [
  { id: 'efficientnet-lite0', folder: 'lite0' },
  { id: 'efficientnet-lite2', folder: 'lite2' },
] as const;

/** The PyTorch network's answers to the sample. */
interface Reference {
  readonly top5: number;
  readonly predictions: Readonly<Record<string, { readonly top5: readonly number[] }>>;
}

/** Calls the measuring page. */
function ask<Name extends keyof ReportPage>(
  page: Page,
  name: Name,
  ...given: Parameters<ReportPage[Name]>
): Promise<Awaited<ReturnType<ReportPage[Name]>>> {
  const call = `globalThis.hit5Report.${name}(...${JSON.stringify(given)})`;
  return page.evaluate(call);
}

type Weights = CropRow['weights'];

/** Where the server has a network. */
function address(id: string, weights: Weights): string {
  return weights === 'shipped' ? `models/${id}/` : `float32/${id}/`;
}

/** WebGPU takes seconds an image in software. */
const mostCrops = { wasm: Infinity, webgl: Infinity, webgpu: 3 } as const satisfies Partial<Record<Backend, number>>;

async function measureCrops(page: Page, id: string, folder: string, weights: Weights): Promise<CropRow[]> {
  const found = readdirSync(join(options.shared, 'reference', folder))
    .filter((name) => name.endsWith('.png'))
    .map((name) => `shared/reference/${folder}/${name.slice(0, -4)}`);
  const rows: CropRow[] = [];
  for (const backend of Object.keys(mostCrops) as (keyof typeof mostCrops)[]) {
    const crops = found.slice(0, mostCrops[backend]);
    console.log(`${id}, ${weights} weights, ${backend}: ${crops.length} crops`);
    const { ready, difference } = await ask(page, 'crops', address(id, weights), backend, crops);
    if (ready.backend !== backend) throw new Error(`${backend} did not run: ${JSON.stringify(ready.refused)}`);
    rows.push({ weights, backend, device: ready.device, crops: crops.length, difference });
  }
  return rows;
}

async function measurePhotos(page: Page, id: string, weights: Weights, reference: Reference): Promise<PhotoRow> {
  const wnids = readFileSync(join(options.shared, 'imagenet-meta/wnids.txt'), 'utf8').trim().split(/\s+/);
  const names = Object.keys(reference.predictions);
  console.log(`${id}, ${weights} weights, wasm: ${names.length} photos`);
  const photos = names.map((name) => `shared/imagenet-sample/${name}`);
  const { ready, guesses } = await ask(page, 'photos', address(id, weights), photos);
  const different = names.filter((name, at) => guesses[at]?.[0] !== reference.predictions[name]?.top5[0]);
  const hits = names.filter((name, at) => guesses[at]?.includes(wnids.indexOf(name.slice(0, 9))));
  return { weights, device: ready.device, count: names.length, different, top5: hits.length / names.length };
}

async function measure(page: Page, id: string, folder: string): Promise<NetworkReport> {
  const cardPath = join('models', id, 'card.json');
  const card = parseNetworkCard(readFileSync(join(root, cardPath), 'utf8'), cardPath);
  const reference = JSON.parse(readFileSync(join(options.shared, `reference/${id}.json`), 'utf8')) as Reference;
  const hasFloat32 = existsSync(join(options.float32, id, 'card.json'));
  const crops: CropRow[] = [];
  const photos: PhotoRow[] = [];
  for (const weights of hasFloat32 ? (['shipped', 'float32'] as const) : (['shipped'] as const)) {
    crops.push(...(await measureCrops(page, id, folder, weights)));
    photos.push(await measurePhotos(page, id, weights, reference));
  }
  const times = await ask(page, 'times', address(id, 'shipped'));
  return { card, crops, photos, referenceTop5: reference.top5, times };
}

async function main(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'hit5-report-'));
  const server = await serveReportPage({ '/shared': options.shared, '/float32': options.float32 }, outDir);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments, ...webgpuArguments] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.on('pageerror', (error) => console.error(error));
    await page.goto(server.url);
    const reports: NetworkReport[] = [];
    for (const { id, folder } of networks) reports.push(await measure(page, id, folder));
    const { version: tfjs } = createRequire(import.meta.url)('@tensorflow/tfjs-core/package.json') as {
      version: string;
    };
    const text = writeReport(reports, { chromium: browser.version(), tfjs });
    writeFileSync(join(root, 'tools/models/REPORT.md'), text);
    console.log(text);
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** `--shared` is the folder of the example data, `--float32` one with a float32 conversion of each network. */
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: resolve(root, '../shared/data') },
    float32: { type: 'string', default: '/tmp/models-work/float32' },
  },
});

process.chdir(root);
await main();
