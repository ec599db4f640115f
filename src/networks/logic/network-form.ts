import { classCount } from '../../core/classes/class-ids.ts';
import type { GivenCard } from '../../files/network-card-format.ts';
import {
  cropMeaning,
  cropName,
  sameValues,
  usualCut,
  usualValues,
  valuesName,
  valuesOnCard,
  type InputCut,
  type InputValues,
} from '../../core/networks/input-form.ts';
import type { ModelDescription } from '../../core/networks/model-description.ts';

/** What a person says of a network that is added. */
export interface NetworkForm extends InputCut {
  readonly name: string;
  /** The side of the input, in pixels. */
  readonly size: number;
  readonly values: InputValues;
  /** The place of class index 0 among the values that come out: 1 after a background class. */
  readonly classOffset: number;
}

/** Who said how a network is fed: its card, the model itself, a person, the shipped photos, or nobody. */
export type InputSource = 'card' | 'graph' | 'person' | 'photos' | 'nobody';

export type SaidPart = 'size' | 'values' | 'crop' | 'resize' | 'classOffset';

export type InputSources = Readonly<Record<SaidPart, InputSource>>;

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

/** The form filled in as far as the card and the model tell it, with what is usual elsewhere, and who said what. */
export function suggestForm(
  description: ModelDescription,
  fallbackName: string,
  card: GivenCard | null = null,
): { readonly form: NetworkForm; readonly sources: InputSources } {
  const offsets = classOffsets(description);
  const { size, mean, scale, crop, cropPadding, resize } = card?.input ?? {};
  const offset = card?.output?.classOffset;
  const told = (byCard: unknown, byGraph: unknown): InputSource =>
    byCard !== undefined ? 'card' : byGraph !== null ? 'graph' : 'nobody';
  const { range } = description;
  const values = range === null ? usualValues : { range, mean: [0], std: [1] };
  return {
    form: {
      name: card?.name ?? description.name ?? fallbackName,
      size: size ?? description.size ?? usualSize,
      values: mean !== undefined && scale !== undefined ? valuesOnCard({ mean, scale }) : values,
      crop: crop ?? usualCut.crop,
      cropPadding: cropPadding ?? usualCut.cropPadding,
      resize: resize ?? usualCut.resize,
      classOffset: offset ?? offsets[0],
    },
    sources: {
      size: description.size === null ? told(size, null) : 'graph',
      values: told(mean, range),
      crop: told(crop ?? cropPadding, null),
      resize: told(resize, null),
      classOffset: told(offset, offsets.length === 1 ? offsets : null),
    },
  };
}

export function sourcesAfter(
  before: { readonly form: NetworkForm; readonly sources: InputSources },
  form: NetworkForm,
  by: InputSource = 'person',
): InputSources {
  const changed: Readonly<Record<SaidPart, boolean>> = {
    size: form.size !== before.form.size,
    values: !sameValues(form.values, before.form.values),
    crop: form.crop !== before.form.crop || form.cropPadding !== before.form.cropPadding,
    resize: form.resize !== before.form.resize,
    classOffset: form.classOffset !== before.form.classOffset,
  };
  const sources = { ...before.sources };
  for (const part of Object.keys(changed) as SaidPart[]) if (changed[part]) sources[part] = by;
  return sources;
}

/** How a network is fed, and who said so, a line each: "size 224, as its file says". */
export function inputLines(form: NetworkForm, sources: InputSources): readonly string[] {
  return [
    `size ${form.size} pixels, ${sourceWords[sources.size]}`,
    `black to white ${valuesName(form.values)}, ${sourceWords[sources.values]}`,
    `crop ${cropName(form)} (${cropMeaning(form)}), ${sourceWords[sources.crop]}`,
    `resize ${form.resize.replace('-antialiased', '')}, ${sourceWords[sources.resize]}`,
    `class 0 ${offsetWords(form.classOffset)}, ${sourceWords[sources.classOffset]}`,
  ];
}

export function offsetWords(offset: number): string {
  return offset === 0 ? 'first of its values' : 'after a background class';
}

/** As the end of a sentence. */
export const sourceWords: Readonly<Record<InputSource, string>> = {
  card: 'as card.json says',
  graph: 'as its model.json says',
  person: 'as you said',
  photos: 'as the shipped photos show',
  nobody: 'assumed, for nothing says it',
};
