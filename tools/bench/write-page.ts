/** `npx tsx tools/bench/write-page.ts`: writes docs/benchmarks.md and its chart from the last results of `npm run bench`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { benchChart } from './bench-chart.ts';
import { benchPage } from './bench-page.ts';
import { benchmarks } from './benchmarks.ts';
import { readResult } from './results.ts';

const path = 'docs/benchmarks.md';
const chartPath = 'docs/benchmarks.svg';
const results = benchmarks.map(({ name }) => readResult(name)).filter((result) => result !== null);
const missing = benchmarks.filter(({ name }) => !results.some(({ benchmark }) => benchmark === name));
for (const { name } of missing) console.error(`There are no results of ${name} yet: npm run bench.`);
const text = await format(benchPage(results), { ...(await resolveConfig(path)), parser: 'markdown' });
writeFileSync(path, text);
writeFileSync(chartPath, benchChart(results));
console.log(`${path} and ${chartPath} are written.`);
