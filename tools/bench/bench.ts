/** `npm run bench`, or with `-- --only NAME` one benchmark: see `runBenchmarks`. */
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/core/message-of.ts';
import { classBenchmark } from './class/class-benchmark.ts';
import { classifyBenchmark } from './classify/classify-benchmark.ts';
import { compareBenchmark } from './compare/compare-benchmark.ts';
import { glanceBenchmark } from './glance/glance-benchmark.ts';
import { runBenchmarks } from './run-benchmarks.ts';
import { searchBenchmark } from './search/search-benchmark.ts';
import { visitBenchmark } from './visit/visit-benchmark.ts';

// What is built is the app without a person's own packs.
process.env['HIT5_PACKS'] = 'none';
const all = [
  classifyBenchmark,
  visitBenchmark,
  compareBenchmark,
  classBenchmark,
  searchBenchmark,
  glanceBenchmark,
];

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    return await runBenchmarks(all, values.only ?? null, 'docs/benchmarks.md');
  } catch (cause) {
    console.error(messageOf(cause));
    return 1;
  }
}
