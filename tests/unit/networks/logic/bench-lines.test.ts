import { expect, it } from 'vitest';
import { benchLines } from '#src/networks/logic/bench-lines.ts';

const place = {
  version: '0.1.0',
  date: '2026-11-30',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
  processors: 8,
  isolated: true,
};

it('what was measured is a Markdown table with version, date, browser, machine and GPU', () => {
  const figures = { ours: 6.04, stock: 9.25, ratio: 0.6532, quartiles: [0.6, 0.7], photos: 25 } as const;
  const gpu = 'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 vs_5_0 ps_5_0, D3D11)';
  const soft =
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0) (0x0000C0DE)), SwiftShader driver)';
  expect(
    benchLines(place, [
      { backend: 'webgl', device: gpu, ...figures },
      { backend: 'webgpu', reason: 'WebGPU is not | available here' },
      { backend: 'wasm', device: '4 threads, SIMD', ...figures },
    ]).split('\n'),
  ).toEqual([
    'Hit5 0.1.0, EfficientNet-Lite0, a decoded photo to five names, 2026-11-30',
    '',
    '- Browser: Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0',
    '- Machine: 8 logical processors; the page is cross-origin isolated',
    '',
    '| backend | runs on | Hit5 | @tensorflow-models/mobilenet, same weights | Hit5 / package (quartiles) | photos |',
    '| --- | --- | --- | --- | --- | --- |',
    '| WebGL | NVIDIA GeForce RTX 3060 | 6.0 ms | 9.3 ms | 0.65 (0.60 to 0.70) | 25 |',
    '| WebGPU | cannot run: WebGPU is not / available here | – | – | – | – |',
    '| wasm | 4 threads, SIMD | 6.0 ms | 9.3 ms | 0.65 (0.60 to 0.70) | 25 |',
    '',
  ]);
  expect(benchLines(place, [{ backend: 'webgl', device: soft, ...figures }])).toContain(
    ', in software: no GPU |',
  );
});
