type Triple = readonly [number, number, number];

/** Little evidence, dark blue, and much, yellow: lightness, green–red, blue–yellow in Oklab. */
const little: Triple = [0.27, -0.01, -0.1];
const much: Triple = [0.94, -0.03, 0.16];

/**
 * The colour of an amount of evidence: a straight line through Oklab (Ottosson 2020, A perceptual color space for image
 * processing), on which equal steps look equal. It grows lighter all the way, and goes from blue to yellow, which those
 * who confuse red and green tell apart.
 *
 * @param amount 0..1.
 * @returns red, green and blue, 0..255.
 */
export function evidenceColour(amount: number): Triple {
  const [lightness, a, b] = little.map((from, at) => from + amount * ((much[at] ?? 0) - from)) as [
    number,
    number,
    number,
  ];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** A linear share of light as sRGB has it, 0..255 (IEC 61966-2-1). */
function fromLinear(light: number): number {
  const share = Math.min(1, Math.max(0, light));
  return Math.round(255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055));
}
