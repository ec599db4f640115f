import type { NetworkCard } from '../../../src/files/network-card-format.ts';

/** One measurement over the reference crops. */
export interface CropRow {
  readonly weights: 'shipped' | 'float32';
  readonly backend: string;
  readonly device: string;
  readonly crops: number;
  /** Largest difference of a probability from PyTorch's. */
  readonly difference: number;
}

/** The page's own way over the photos. */
export interface PhotoRow {
  readonly weights: 'shipped' | 'float32';
  readonly device: string;
  readonly count: number;
  /** Photos whose first guess is another than PyTorch's. */
  readonly different: readonly string[];
  /** The share with the truth among five guesses, 0..1. */
  readonly top5: number;
}

/** Everything measured of one network. */
export interface NetworkReport {
  readonly card: NetworkCard;
  readonly crops: readonly CropRow[];
  readonly photos: readonly PhotoRow[];
  /** PyTorch's on the same photos, 0..1. */
  readonly referenceTop5: number;
  /** Milliseconds. */
  readonly times: { readonly preprocessing: number; readonly inference: number };
}

/** What the figures must keep. */
const bounds = { shipped: 0.01, float32: 1e-4, sameTop1: 0.995, top5: 0.005 };

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const verdict = (kept: boolean) => (kept ? 'kept' : '**NOT KEPT**');

/** The report in Markdown. */
export function writeReport(
  reports: readonly NetworkReport[],
  versions: { readonly chromium: string; readonly tfjs: string },
): string {
  const head = `# The networks against their originals

Written by \`npx tsx tools/models/report.ts\`; every figure was measured in Chromium ${versions.chromium} with TensorFlow.js
${versions.tfjs}, in a build like the app's. The originals are the PyTorch networks. WebGL and WebGPU ran in software (SwiftShader), where WebGPU
takes seconds an image: so it is compared on a few crops.
`;
  return `${[head, ...reports.map(section)].join('\n')}`;
}

function section({ card, crops, photos, referenceTop5, times }: NetworkReport): string {
  const rows = crops.map(({ weights, backend, device, difference, crops: count }) => {
    const bound = bounds[weights];
    const cells = [weights, backend, device, String(count), difference.toExponential(2), `≤ ${bound}`];
    return `| ${[...cells, verdict(difference <= bound)].join(' | ')} |`;
  });
  const photoRows = photos.map(({ weights, device, count, different, top5 }) => {
    const same = 1 - different.length / count;
    const keepsSame = verdict(same >= bounds.sameTop1);
    const keepsTop5 = verdict(Math.abs(top5 - referenceTop5) <= bounds.top5 + 1e-9);
    return `| ${[weights, device, String(count), percent(same), keepsSame, percent(top5), keepsTop5].join(' | ')} |`;
  });
  const named = photos.filter(({ different }) => different.length > 0).map(differentText);
  const missing = crops.some(({ weights }) => weights === 'float32') ? '' : '\nThe float32 conversion was not there.\n';
  return `## ${card.name}

${(card.weightsBytes / 1e6).toFixed(1)} MB of weights, ${(card.parameters / 1e6).toFixed(2)} M parameters, input ${card.input.size} pixels.

Largest difference of a probability from the original's, ready crops:

| weights | backend | device | crops | difference | bound | |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
${missing}
The page's own way (decoding, crop, resizing, worker) on wasm. The first guess is to be the original's on
${percent(bounds.sameTop1)} of the photos or more; the truth is among the original's five on ${percent(referenceTop5)}, and is to be within ${percent(bounds.top5)} of that here:

| weights | device | photos | same first guess | | truth among five | |
| --- | --- | --- | --- | --- | --- | --- |
${photoRows.join('\n')}

${named.length > 0 ? named.join('\n') : 'The first guess is the same on every photo.'}

Crop and resizing of a 500 × 375 photo take ${times.preprocessing.toFixed(1)} ms where the network takes ${times.inference.toFixed(1)} ms: ${percent(times.preprocessing / times.inference)} of it.
`;
}

function differentText({ weights, different }: PhotoRow): string {
  return `Another first guess with ${weights} weights: ${different.map((name) => `\`${name}\``).join(', ')}.`;
}
