import { expect, test } from 'vitest';
import { graphicsName } from '#src/networks/logic/graphics-name.ts';

test.each([
  [
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'NVIDIA GeForce RTX 3060',
  ],
  ['ANGLE (NVIDIA Corporation, NVIDIA GeForce RTX 2070/PCIe/SSE2, OpenGL 4.5.0)', 'NVIDIA GeForce RTX 2070'],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', 'Intel UHD Graphics 620'],
  ['ANGLE (AMD, AMD Radeon Pro 5500M OpenGL Engine, OpenGL 4.1)', 'AMD Radeon Pro 5500M'],
  [
    'ANGLE (AMD, Radeon RX 580 Series (polaris10, LLVM 15.0.7, DRM 3.49), OpenGL 4.6)',
    'Radeon RX 580 Series',
  ],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M1 Pro, Unspecified Version)', 'Apple M1 Pro'],
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'SwiftShader Device',
  ],
  ['ANGLE (ARM, Mali-G78, OpenGL ES 3.2)', 'Mali-G78'],
  ['Adreno (TM) 640', 'Adreno 640'],
  ['Apple GPU', 'Apple GPU'],
  ['NVIDIA GeForce GTX 980, or similar', 'NVIDIA GeForce GTX 980'],
  ['', ''],
  ['ANGLE ()', 'ANGLE ()'],
])('%j is %j', (renderer, name) => {
  expect(graphicsName(renderer)).toBe(name);
});
