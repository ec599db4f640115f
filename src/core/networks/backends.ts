interface BackendFacts {
  /** Its name on screen. */
  readonly title: string;
  /** Whether a GPU computes: then its name is shown, and two lanes keep it busy. */
  readonly onGpu: boolean;
}

/** What a network can run on, the preferred one first. The names stand in links, session files and settings. */
export const backendFacts = {
  webgl: { title: 'WebGL', onGpu: true },
  webgpu: { title: 'WebGPU', onGpu: true },
  wasm: { title: 'wasm', onGpu: false },
  cpu: { title: 'cpu', onGpu: false },
} as const satisfies Readonly<Record<string, BackendFacts>>;

/**
 * Whether a GPU's name is that of a program which computes in a GPU's place, on the main processor: SwiftShader, Mesa's
 * llvmpipe and softpipe, Windows' Basic Render.
 */
export function isSoftware(device: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(device);
}

export type Backend = keyof typeof backendFacts;

export const backends = Object.keys(backendFacts) as readonly Backend[];

/** Some backends, the wanted one first. */
export function wantedFirst(wanted: Backend, others = backends): readonly Backend[] {
  return [wanted, ...others.filter((backend) => backend !== wanted)];
}
