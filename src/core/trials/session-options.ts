import * as v from 'valibot';
import {
  categoryListSchema,
  isSameList,
  listText,
  mostCategories,
  parseListText,
} from '../classes/category-list.ts';
import { sixteenCategories } from '../classes/sixteen-categories.ts';
import { amountSchema, secondsSchema, wholeSchema } from '../schemas/number-schemas.ts';
import { formatMilliseconds } from '../text/format-number.ts';
import { isPlainName } from '../text/plain-name.ts';
import { wholeNumber } from '../text/read-number.ts';
import { kindGroups } from './challenge.ts';
import { imageIdSchema } from './identifier-schemas.ts';
import type { OptionRow } from './option-rows.ts';
import {
  exposuresSchema,
  longestExposure,
  longestPart,
  type MaskKind,
  maskKinds,
  mostExposures,
  parseExposures,
  usualView,
} from './timed-view.ts';

/** Something that a session may have otherwise than usual. Link, form, file, list and report read here what they say of it. */
interface SessionOption<
  Schema extends v.GenericSchema = v.GenericSchema,
  Value = v.InferOutput<Schema>,
> extends Omit<OptionRow, 'key'> {
  /** How it stands in session files and in the database. */
  readonly schema: Schema;
  /** What holds where nobody says otherwise. */
  readonly usual: Value;
  /** Its word in a link; a link without the word means the usual. */
  readonly word: string;
  /** What the link says after the word, where it is not the usual. */
  print(value: Value): string;
  parse(text: string): Value | null;
  /** Its line in the report, by name and words; null for none. */
  reported(value: Value): readonly [string, string] | null;
}

/** The longest list that leaves a class out. */
const longestList = 999;

/** The longest time for an image that a link may say, in seconds. */
const longestLimit = 3600;

/** The longest name of a group, in characters. */
const longestGroup = 60;

/** The most images that a link may name. */
const mostNamed = 100;

/** Images by their ids, each once. */
const onlySchema = v.pipe(
  v.array(imageIdSchema),
  v.check(
    (ids) => ids.length > 0 && ids.length <= mostNamed && new Set(ids).size === ids.length,
    `1 to ${mostNamed} images, each once`,
  ),
  v.readonly(),
);

/** The name of a group. */
export const groupSchema = v.pipe(
  v.string(),
  v.check(isGroup, `a group’s name of 1 to ${longestGroup} characters, without line breaks`),
);

/** 20 to 4000 CSS pixels, or 0.5 to 90 degrees. */
const photoSizeSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,4}(\.\d)?(px|deg)$/, 'a size such as 400px or 8deg'),
  v.check((text) => {
    const [least, most] = text.endsWith('px') ? [20, 4000] : [0.5, 90];
    return parseFloat(text) >= least && parseFloat(text) <= most;
  }, '20 to 4000 pixels, or 0.5 to 90 degrees'),
);

/** “400 pixels”, “8°”. */
function sizeWords(size = ''): string {
  return size.endsWith('px') ? `${parseFloat(size)} pixels` : `${parseFloat(size)}°`;
}

/** How links and commands name the list of 16. */
export const sixteenWord = '16';

const table = {
  /** Whether each person gets the images in an order of their own. */
  shuffled: option({
    schema: v.boolean(),
    usual: false,
    word: 'order',
    print: () => 'person',
    parse: (text) => (text === 'person' ? true : null),
    needs: '“order=person”',
    without: 'for the same order for all',
    field: { kind: 'tick', value: 'person' },
    reported: (shuffled) => (shuffled ? ['Order', 'each person’s own'] : null),
  }),
  /** How many of the network's likeliest classes are offered; null: all 1000. */
  pruned: option({
    schema: v.nullable(wholeSchema),
    usual: null,
    word: 'classes',
    print: String,
    parse: (text) => wholeNumber(text, longestList) || null,
    needs: `a number of classes, from 1 to ${longestList}`,
    without: 'for all 1000',
    field: null,
    reported: (classes) => [
      'Classes offered',
      classes === null ? 'all 1000' : `the network’s ${classes} likeliest`,
    ],
  }),
  /** Seconds of response time after which the picks so far are committed; null: no limit. */
  limit: option({
    schema: v.nullable(secondsSchema),
    usual: null,
    word: 'limit',
    print: String,
    parse: (text) => wholeNumber(text, longestLimit) || null,
    needs: `a whole number of seconds, from 1 to ${longestLimit}`,
    without: 'for no limit',
    field: {
      kind: 'number',
      least: 1,
      most: longestLimit,
    },
    reported: (seconds) => ['Time limit', seconds === null ? 'none' : `${seconds} s an image`],
  }),
  /** Which images are taken; undefined: all of them. */
  kinds: option({
    schema: v.optional(v.picklist(kindGroups)),
    usual: undefined,
    word: 'images',
    print: String,
    parse: (text) => kindGroups.find((group) => group === text) ?? null,
    needs: '“images=photos”, “images=drawings”',
    without: 'for all images',
    field: null,
    reported: (group) => {
      if (group === undefined) return null;
      return ['Images taken', group === 'drawings' ? 'drawings and paintings' : 'photos and cut-outs'];
    },
  }),
  /** The images that are taken, in no order, where a link names them; undefined: it names none. */
  only: option({
    schema: v.optional(onlySchema),
    usual: undefined,
    word: 'only',
    print: (ids) => ids?.join(',') ?? '',
    parse(text) {
      const ids = v.safeParse(onlySchema, text.split(','));
      return ids.success ? ids.output : null;
    },
    needs: `the ids of 1 to ${mostNamed} images, each once and divided by commas`,
    without: 'where it names no images',
    field: null,
    reported: (ids) => (ids === undefined ? null : ['Only these images', ids.join(', ')]),
  }),
  /** Whether the images are cast: some of which the network's first guess is wrong; undefined: drawn by the seed alone. */
  cast: option({
    schema: v.optional(v.pipe(v.boolean(), v.transform(trueOrUnset))),
    usual: undefined,
    word: 'cast',
    print: () => '1',
    parse: (text) => (text === '1' ? true : null),
    needs: '“cast=1”',
    without: 'for images that the seed alone draws',
    field: null,
    reported: (cast) =>
      cast ? ['Images drawn', 'so that the network’s first guess is wrong on about a third of them'] : null,
  }),
  /** Whether each answer asks how sure the person is of the first guess; undefined: it does not. */
  sure: option({
    schema: v.optional(v.pipe(v.boolean(), v.transform(trueOrUnset))),
    usual: undefined,
    word: 'sure',
    print: () => '1',
    parse: (text) => (text === '1' ? true : null),
    needs: '“sure=1”',
    without: 'where nobody is asked how sure they are',
    field: { kind: 'tick', value: '1' },
    reported: (sure) => (sure ? ['Asked', 'how sure of the first guess'] : null),
  }),
  /** Which group the person belongs to, as the link says; undefined: none is said. */
  group: option({
    schema: v.optional(groupSchema),
    usual: undefined,
    word: 'group',
    print: String,
    parse: (text) => (isGroup(text.trim()) ? text.trim() : null),
    needs: `the name of a group, from 1 to ${longestGroup} characters without line breaks`,
    without: 'for no group',
    field: {
      kind: 'text',
      longest: longestGroup,
    },
    reported: (group) => (group === undefined ? null : ['Group', group]),
  }),
  /** The short list to answer with; undefined: the 1000 classes. */
  list: option({
    schema: v.optional(categoryListSchema),
    usual: undefined,
    word: 'list',
    print: (list) =>
      list === undefined || isSameList(list, sixteenCategories) ? sixteenWord : listText(list),
    parse: (text) => (text === sixteenWord ? sixteenCategories : parseListText(text)),
    needs: `“list=${sixteenWord}” for the 16 categories of Geirhos and others, a list of 2 to ${mostCategories} categories as Hit5 writes it into links`,
    without: 'for the 1000 classes',
    field: null,
    reported: (list) =>
      list === undefined
        ? null
        : [
            'Answered with',
            isSameList(list, sixteenCategories)
              ? 'the 16 categories of Geirhos et al. 2018'
              : `${list.categories.length} categories: ${list.categories.map(({ name }) => name).join(', ')}`,
          ],
  }),
  /** The exposures of a timed view, in milliseconds; undefined: photos stay until the answer. */
  show: option({
    schema: v.optional(exposuresSchema),
    usual: undefined,
    word: 'show',
    print: (exposures) => exposures?.join(',') ?? '',
    parse: parseExposures,
    needs: `up to ${mostExposures} numbers of milliseconds from 1 to ${longestExposure} with one decimal at most, such as 8.3,17,50`,
    without: 'for photos that stay until the answer',
    field: {
      kind: 'text',
      longest: 200,
      required: true,
    },
    reported: (exposures) =>
      exposures === undefined ? null : ['Photos shown for', exposures.map(formatMilliseconds).join(', ')],
  }),
  /** How long the cross stands before a photo of a timed view, in milliseconds; undefined: the usual time. */
  cross: part('cross', 'Cross before the photo', usualView.cross),
  /** What covers the photo of a timed view; undefined: the usual mask. */
  mask: option({
    schema: v.optional(v.picklist(maskKinds)),
    usual: undefined,
    word: 'mask',
    print: String,
    parse: (text) =>
      text === usualView.mask ? undefined : (maskKinds.find((kind) => kind === text) ?? null),
    needs: '“mask=none”, “mask=pink”, “mask=blocks” or “mask=phase”',
    without: `for ${maskWords()}`,
    field: {
      kind: 'choice',
      choices: maskKinds.map((kind) => (kind === usualView.mask ? '' : kind)),
    },
    reported: (mask) => (mask === undefined ? null : ['Mask', maskWords(mask)]),
  }),
  /** How long the mask of a timed view stands, in milliseconds; undefined: the usual time. */
  maskTime: part('mask-time', 'Mask after the photo', usualView.maskTime),
  /** How long the answer of a timed view may take, in milliseconds; undefined: as long as one wants. */
  answer: part('answer', 'Time to answer', null),
  /** The longer side of the photo of a timed view, in CSS pixels or degrees of visual angle; undefined: as large as the screen allows. */
  size: option({
    schema: v.optional(photoSizeSchema),
    usual: undefined,
    word: 'size',
    print: String,
    parse: (text) => {
      const found = v.safeParse(photoSizeSchema, /^[\d.]+$/.test(text) ? `${text}px` : text);
      return found.success ? found.output : null;
    },
    needs:
      'a size such as 400px or 8deg (degrees of visual angle), from 20 to 4000 pixels or from 0.5 to 90 degrees',
    without: 'for photos as large as the screen allows',
    field: {
      kind: 'text',
      longest: 20,
    },
    reported: (size) => (size === undefined ? null : ['Longer side of the photo', sizeWords(size)]),
  }),
  /** Whether nobody begins a timed view before the card test; undefined: who wants does it. */
  card: option({
    schema: v.optional(v.pipe(v.boolean(), v.transform(trueOrUnset))),
    usual: undefined,
    word: 'card',
    print: () => '1',
    parse: (text) => (text === '1' ? true : null),
    needs: '“card=1” where everybody does the card test first',
    without: 'where who wants does it',
    field: {
      kind: 'choice',
      choices: ['', '1'],
    },
    reported: (card) => (card ? ['Card test', 'everybody, before the first photo'] : null),
  }),
};

type Schemas = { readonly [Key in keyof typeof table]: (typeof table)[Key]['schema'] };

/** What each option is set to. */
export type SessionOptions = Readonly<v.InferOutput<v.ObjectSchema<Schemas, undefined>>>;

/** An option, and the field of the session that holds its value. */
export interface KeyedOption extends SessionOption {
  readonly key: keyof SessionOptions;
}

/** The options of a timed view, in the order in which a form asks for them. */
export const viewKeys: readonly string[] = ['show', 'cross', 'mask', 'maskTime', 'answer', 'size', 'card'];

/** All options, in the order in which a link says them. */
export const sessionOptions = Object.entries<SessionOption>(table).map(([key, one]): KeyedOption => ({
  key: key as keyof SessionOptions,
  ...one,
}));

/** How the options stand in session files and in the database. */
export const optionSchemas = Object.fromEntries(
  sessionOptions.map(({ key, schema }) => [key, schema]),
) as unknown as Schemas;

/** Nothing is otherwise than usual. */
export const usualOptions = parseOptions(() => null);

/** The options as texts say them; the usual where there is no text, or one that makes no sense. */
export function parseOptions(textOf: (option: KeyedOption) => string | null): SessionOptions {
  const values = sessionOptions.map((one) => {
    const text = textOf(one);
    return [one.key, (text === null ? null : one.parse(text)) ?? one.usual];
  });
  return Object.fromEntries(values) as SessionOptions;
}

/** Those options that are not as usual. */
export function unusualOptions(options: SessionOptions): readonly KeyedOption[] {
  return sessionOptions.filter(({ key, usual }) => options[key] !== usual);
}

/** Whether two say the same: by what links say of it. */
export function sameOptions(one: SessionOptions, other: SessionOptions): boolean {
  const said = (options: SessionOptions) =>
    unusualOptions(options).map((option) => `${option.word}=${option.print(options[option.key])}`);
  return said(one).join('&') === said(other).join('&');
}

/** Not to ask, or to cast, is the usual, so that it stands in no file. */
function trueOrUnset(sure: boolean): true | undefined {
  return sure || undefined;
}

/** A mask in words. */
function maskWords(mask: MaskKind = usualView.mask): string {
  const words = {
    none: 'no mask',
    phase: 'a mask of the scrambled photo (random phases)',
    pink: 'a mask of pink noise',
    blocks: 'a mask of the photo’s blocks',
  };
  return words[mask];
}

/** A part of a timed view that takes so many milliseconds. */
function part(word: string, name: string, usual: number | null) {
  const least = usual === null ? 1 : 0;
  return option({
    schema: v.optional(amountSchema('milliseconds', longestPart)),
    usual: undefined,
    word,
    print: String,
    parse: (text) => {
      const number = wholeNumber(text, longestPart);
      if (number !== null && number === usual) return undefined;
      return number === null || number < least ? null : number;
    },
    needs: `whole milliseconds from ${least} to ${longestPart}`,
    without: `for ${usual === null ? 'as long as one wants' : formatMilliseconds(usual)}`,
    field: {
      kind: 'number',
      ...(usual !== null && { usual: String(usual) }),
      least,
      most: longestPart,
    },
    reported: (milliseconds) =>
      milliseconds === undefined ? null : [name, formatMilliseconds(milliseconds)],
  });
}

function isGroup(text: string): boolean {
  return isPlainName(text, longestGroup);
}

function option<Schema extends v.GenericSchema>(one: SessionOption<Schema>): SessionOption<Schema> {
  return one;
}
