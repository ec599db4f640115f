import {
  inputRanges,
  readChannels,
  resizes,
  torchvisionInput,
  usualValues,
  type InputCut,
  type InputValues,
} from '../../src/core/networks/input-form.ts';
import {
  inputLines,
  sourceWords,
  type InputSources,
  type NetworkForm,
} from '../../src/networks/logic/network-form.ts';
import { UsageError } from '../compare/words.ts';
import { RefusedError } from './refused-error.ts';

/** What the command line says of a network's input; what it leaves out, the card, the model or the photos say. */
export interface InputOptions {
  readonly size: number | null;
  readonly values: InputValues | null;
  readonly crop: CropOption | null;
  readonly resize: InputCut['resize'] | null;
}

/** A crop: a share of the shorter side (`224/256`), the shorter side's pixels before the crop (`256`), or the whole photo. */
type CropOption =
  | { readonly crop: 'centre'; readonly part: number; readonly shorter: number }
  | { readonly crop: 'resized-centre'; readonly shorter: number }
  | { readonly crop: 'none' }
  /** Torchvision's usual one, of an input of any size. */
  | { readonly crop: 'usual' };

export const inputOptions = {
  torchvision: { type: 'boolean' },
  range: { type: 'string' },
  mean: { type: 'string' },
  std: { type: 'string' },
  size: { type: 'string' },
  crop: { type: 'string' },
  resize: { type: 'string' },
} as const;

export const inputUsage = `  --torchvision  what torchvision's networks usually take: --range 0..1 --mean ${torchvisionInput.values.mean.join(',')}
             --std ${torchvisionInput.values.std.join(',')} --crop 256 (with --size 224) --resize bilinear
  --range    black to white: ${inputRanges.map(({ id }) => id).join(', ')}
  --mean     what is taken away from it, and --std what it is divided by: one number each, or three for red, green, blue;
             0 and 1 unless said
  --size     the side of the input, in pixels
  --crop     256: the shorter side is made 256 pixels, and the middle is cut out (torchvision); 224/256: that part of the
             shorter side is cut out of the middle, and resized (EfficientNet); whole: all of it is squeezed into a square
  --resize   bicubic, bilinear (both as Pillow and torchvision) or nearest
`;

type Given = { readonly [Name in keyof typeof inputOptions]?: string | boolean | undefined };

/**
 * What the options say; null: nothing.
 *
 * @throws UsageError that names the option and what was expected.
 */
export function parseInputOptions(given: Given): InputOptions | null {
  if (Object.keys(inputOptions).every((name) => given[name as keyof Given] === undefined)) return null;
  const text = (name: keyof Given) => given[name] as string | undefined;
  const usual = given.torchvision === true ? torchvisionInput : null;
  const [range, mean, std] = [text('range'), text('mean'), text('std')];
  const values = [range, mean, std].every((one) => one === undefined)
    ? (usual?.values ?? null)
    : {
        range: range === undefined ? (usual?.values ?? usualValues).range : readRange(range),
        mean: mean === undefined ? (usual?.values ?? usualValues).mean : readNumbers('mean', mean),
        std: std === undefined ? (usual?.values ?? usualValues).std : readNumbers('std', std),
      };
  const [size, crop, resize] = [text('size'), text('crop'), text('resize')];
  return {
    size: size === undefined ? null : readSize(size),
    values,
    crop: crop === undefined ? usual && { crop: 'usual' } : readCrop(crop),
    resize: resize === undefined ? (usual?.resize ?? null) : readResize(resize),
  };
}

/**
 * The form with what the command line says in it.
 *
 * @param fixed the input's side that the model fixes, in pixels; null where any will do.
 * @throws RefusedError where the words contradict the model or each other.
 */
export function applyInputOptions(
  form: NetworkForm,
  { size, values, crop, resize }: InputOptions,
  fixed: number | null,
): NetworkForm {
  if (size !== null && fixed !== null && size !== fixed)
    throw new RefusedError(`--size says ${size} pixels, and the network takes ${fixed}.`);
  const side = size ?? form.size;
  return {
    ...form,
    size: side,
    values: values ?? form.values,
    ...(crop === null ? {} : cutOf(crop, side)),
    resize: resize ?? form.resize,
  };
}

/** Where the options say otherwise than the network's own files, a line each with what these say; null where nowhere. */
export function contradictedOptions(
  own: { readonly form: NetworkForm; readonly sources: InputSources },
  form: NetworkForm,
): string | null {
  const now = inputLines(form, own.sources);
  const lines = inputLines(own.form, own.sources).filter(
    (line, at) => line !== now[at] && !line.endsWith(sourceWords.nobody),
  );
  if (lines.length === 0) return null;
  return [
    'Warning: the options say otherwise than the network’s own files, and the options count. The files say:',
    ...lines,
  ].join('\n  ');
}

function cutOf(crop: CropOption, size: number): Pick<InputCut, 'crop' | 'cropPadding'> {
  if (crop.crop === 'none') return { crop: 'none', cropPadding: 0 };
  if (crop.crop === 'usual')
    return { crop: torchvisionInput.crop, cropPadding: torchvisionInput.cropPadding };
  if (crop.crop === 'centre' && crop.part !== size)
    throw new RefusedError(
      `--crop ${crop.part}/${crop.shorter} is of an input of ${crop.part} pixels, and the network takes ${size}.`,
    );
  if (crop.shorter < size)
    throw new RefusedError(`--crop ${crop.shorter} is smaller than the input, which has ${size} pixels.`);
  return { crop: crop.crop, cropPadding: crop.shorter - size };
}

function readRange(text: string): InputValues['range'] {
  const found = inputRanges.find(({ id }) => id === text);
  if (found) return found.id;
  throw new UsageError(`--range takes ${inputRanges.map(({ id }) => id).join(', ')}, not ${text}.`);
}

function readNumbers(name: 'mean' | 'std', text: string): readonly number[] {
  const values = readChannels(text);
  if (values?.every((one) => name === 'mean' || one > 0)) return values;
  const numbers = name === 'mean' ? 'one number' : 'one number above 0';
  throw new UsageError(
    `--${name} takes ${numbers}, or three for red, green and blue with commas between, not ${text}.`,
  );
}

function readSize(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--size takes a whole number of pixels, such as 224, not ${text}.`);
}

function readCrop(text: string): CropOption {
  const [, first = '', second] = /^([1-9]\d{0,4})(?:\/([1-9]\d{0,4}))?$/.exec(text) ?? [];
  if (text === 'whole') return { crop: 'none' };
  if (first !== '' && second === undefined) return { crop: 'resized-centre', shorter: Number(first) };
  if (first !== '' && Number(first) <= Number(second))
    return { crop: 'centre', part: Number(first), shorter: Number(second) };
  throw new UsageError(
    `--crop takes whole numbers of pixels, such as 256 or 224/256, or whole, not ${text}.`,
  );
}

function readResize(text: string): InputCut['resize'] {
  const found = resizes.find((one) => one.replace('-antialiased', '') === text);
  if (found) return found;
  throw new UsageError(`--resize takes bicubic, bilinear or nearest, not ${text}.`);
}
