/** The ways to distort a photo, after the causes of error of 2014: filters, small objects, close-ups, occlusion. */
export const distortionKinds = [
  'rotate',
  'shrink',
  'zoom',
  'occlude',
  'blur',
  'noise',
  'contrast',
  'greyscale',
  'sepia',
  'vintage',
  'posterise',
  'edges',
] as const;
export type DistortionKind = (typeof distortionKinds)[number];

/**
 * What a photo is bounded by before it is distorted, in pixels of its longest side: more than every network that comes
 * with Hit5 looks at. A network that answers the whole photo gives it slightly other probabilities.
 */
export const longestSide = 512;

/** One way to distort, with the strength that a slider gives it. */
export interface Distortion {
  readonly kind: DistortionKind;
  /** Within the range of its kind; 0 leaves the photo as it is. */
  readonly strength: number;
}

/** What a slider shows of a kind. */
interface DistortionScale {
  /** The slider's name. */
  readonly label: string;
  /** What is done at a strength, for a person. */
  readonly explanation: string;
  readonly unit: '%' | '°';
  readonly least: number;
  readonly most: number;
}

/** The range of each slider, whose 0 is the untouched photo. */
export const distortionScales: Readonly<Record<DistortionKind, DistortionScale>> = {
  rotate: scale('Rotation', 'turned clockwise about the middle', '°', -180, 180),
  shrink: scale(
    'Small object',
    'of the side is taken from the photo, which stands in the middle of a plain ground',
    '%',
    0,
    92,
  ),
  zoom: scale('Close-up', 'of the side is cut away around the middle', '%', 0, 92),
  occlude: scale('Occluder', 'of the area lies under a grey square', '%', 0, 90),
  blur: scale('Blur', 'of the longer side is the standard deviation of a Gaussian blur', '%', 0, 8),
  noise: scale('Noise', 'of full brightness is the standard deviation of Gaussian noise', '%', 0, 60),
  contrast: scale('Less contrast', 'of the contrast is taken away', '%', 0, 98),
  greyscale: scale('Greyscale', 'of the colour is taken away', '%', 0, 100),
  sepia: scale('Sepia', 'of the way to a brown print', '%', 0, 100),
  vintage: scale('Vintage filter', 'of a warm, faded photo filter with dark corners', '%', 0, 100),
  posterise: scale('Posterise', 'of the way from 256 to 2 levels of each colour', '%', 0, 100),
  edges: scale('Edges only', 'of the way to a drawing of the edges', '%', 0, 100),
};

/** Slider places that are enough for steps of 1. */
const enoughPlaces = 40;

/** The step of a kind's slider, that a person can read: 1, or a tenth where the whole range is short. */
export function sliderStep(kind: DistortionKind): number {
  const { least, most } = distortionScales[kind];
  return most - least >= enoughPlaces ? 1 : 0.1;
}

function scale(
  label: string,
  explanation: string,
  unit: DistortionScale['unit'],
  least: number,
  most: number,
): DistortionScale {
  return { label, explanation, unit, least, most };
}
