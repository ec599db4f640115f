import { batchBenchmark } from './batch/batch-benchmark.ts';
import type { Benchmark } from './benchmark.ts';
import { classBenchmark } from './class/class-benchmark.ts';
import { classListBenchmark } from './class-list/class-list-benchmark.ts';
import { classify } from './classify/classify.ts';
import { compareBenchmark } from './compare/compare-benchmark.ts';
import { glanceBenchmark } from './glance/glance-benchmark.ts';
import { gridBenchmark } from './grid/grid-benchmark.ts';
import { imageTableBenchmark } from './image-table/image-table-benchmark.ts';
import { importBenchmark } from './import/import-benchmark.ts';
import { memoryBenchmark } from './memory/memory-benchmark.ts';
import { observersBenchmark } from './observers/observers-benchmark.ts';
import { photosBenchmark } from './photos/photos-benchmark.ts';
import { searchBenchmark } from './search/search-benchmark.ts';
import { startBenchmark } from './start/start-benchmark.ts';
import { visitBenchmark } from './visit/visit-benchmark.ts';

/** All benchmarks, in the order of running. */
export const benchmarks: readonly Benchmark[] = [
  classify,
  classListBenchmark,
  searchBenchmark,
  importBenchmark,
  compareBenchmark,
  photosBenchmark,
  imageTableBenchmark,
  gridBenchmark,
  glanceBenchmark,
  observersBenchmark,
  visitBenchmark,
  startBenchmark,
  batchBenchmark,
  memoryBenchmark,
  classBenchmark,
];
