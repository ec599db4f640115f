import { classCount } from '../classes/class-ids.ts';
import type { InputRangeId } from './input-range.ts';
import type { ModelDescription } from './model-description.ts';

/** What a person says of a network that is added. */
export interface NetworkForm {
  readonly name: string;
  /** Of the input, in pixels. */
  readonly size: number;
  readonly range: InputRangeId;
  /** The crop's side is `⌊size / (size + cropPadding) · min(width, height)⌋`; 0: all of the shorter side. */
  readonly cropPadding: number;
  /** The place of class index 0 among the values that come out: 1 after a background class. */
  readonly classOffset: number;
}

/** The padding that EfficientNet and MobileNet were evaluated with, in pixels. */
export const usualPadding = 32;

const usualSize = 224;

/** Where @tensorflow-models/mobilenet itself begins to count, behind the background class. */
export const packageOffset = 1;

/** The places at which class index 0 can be among a network's values, the usual one first. */
export function classOffsets({
  runtime,
  classes,
}: Pick<ModelDescription, 'runtime' | 'classes'>): readonly [number, ...number[]] {
  if (runtime === 'mobilenet') return [packageOffset];
  return classes > classCount ? [classes - classCount, 0] : [0];
}

/** The form filled in as far as the model tells it, and with what is usual elsewhere. */
export function suggestForm(description: ModelDescription, fallbackName: string): NetworkForm {
  return {
    name: description.name ?? fallbackName,
    size: description.size ?? usualSize,
    range: description.range ?? '0..1',
    cropPadding: usualPadding,
    classOffset: classOffsets(description)[0],
  };
}
