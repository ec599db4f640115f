import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { findChromium } from '../chromium.ts';

/** On what was measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly browser: string;
  readonly node: string;
  /** By package. */
  readonly versions: Readonly<Record<string, string>>;
}

const packages = [
  '@tensorflow/tfjs-core',
  '@tensorflow-models/mobilenet',
  'onnxruntime-web',
  '@litertjs/core',
  'lit',
  'vite',
];

/** The machine that this runs on. */
export function describeMachine(): Machine {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >;
  const known = { ...devDependencies, ...dependencies };
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
    browser: execFileSync(findChromium(), ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim(),
    node: process.version,
    versions: Object.fromEntries(packages.map((name) => [name, known[name] ?? 'unknown'])),
  };
}
