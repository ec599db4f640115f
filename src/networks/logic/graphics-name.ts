/** What drivers and layers add around a graphics processor's name. */
const additions = [
  /^ANGLE Metal Renderer: /,
  /^Mesa (?:DRI )?/,
  / (?:Direct3D|OpenGL).*$/,
  /\/PCIe.*$/,
  /, or similar$/,
];

/**
 * A graphics processor's name as a person knows it, out of what WebGL's `UNMASKED_RENDERER_WEBGL` says:
 * "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 vs_5_0 ps_5_0, D3D11)" is an "NVIDIA GeForce RTX 3060".
 * What is put otherwise is given back whole.
 */
export function graphicsName(renderer: string): string {
  const inner = /^ANGLE \((.*)\)$/.exec(renderer)?.[1];
  const vulkan = /Vulkan [\d.]+ \((.*)\)/.exec(inner ?? '')?.[1];
  const plain = withoutBrackets(vulkan ?? inner ?? renderer);
  // ANGLE has three words, maker, device and version: the middle one counts.
  const named = inner !== undefined && vulkan === undefined ? (plain.split(', ')[1] ?? plain) : plain;
  const name = additions.reduce((text, addition) => text.replace(addition, ''), named).trim();
  return name || renderer;
}

/** Without what stands in brackets, and in brackets within them. */
function withoutBrackets(text: string): string {
  const less = text.replaceAll(/ ?\([^()]*\)/g, '');
  return less === text ? text : withoutBrackets(less);
}
