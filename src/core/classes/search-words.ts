import type { Wnid } from './class-ids.ts';

/** The languages that have search words in `assets/names/CODE.tsv`. A new language is a new line here and a new file. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
  { code: 'fr', name: 'Français' },
  { code: 'es', name: 'Español' },
  { code: 'it', name: 'Italiano' },
  { code: 'pt', name: 'Português' },
] as const;

/** A language of search words, by its ISO 639-1 code. */
export type LanguageCode = (typeof languages)[number]['code'];

/** The language that is always searched: that of the labels. */
export const ownLanguage = 'en' satisfies LanguageCode;

/** Whether the text is the code of a language that has search words. */
export function isLanguageCode(text: string): text is LanguageCode {
  return languages.some(({ code }) => code === text);
}

/** The language of a tag such as `de-CH` or `pt_BR`; null where there is none of it. */
export function languageOf(tag: string): LanguageCode | null {
  const [code = ''] = tag.toLowerCase().split(/[-_]/);
  return isLanguageCode(code) ? code : null;
}

/** The words of one language for classes, nodes, groups and missing things, by wnid or id. */
export interface LanguageWords {
  readonly language: LanguageCode;
  /** Never empty. English, of a node, a group or a missing thing: the first is its title. Other languages: the first is the name. */
  readonly words: ReadonlyMap<string, readonly string[]>;
}

/** A group that people name and the hierarchy lacks: cups and mugs. */
export interface ClassGroup {
  /** `group:cups-and-mugs` */
  readonly id: string;
  /** Classes, and nodes of the hierarchy for all classes under them. */
  readonly members: readonly Wnid[];
}

/** One of the groups with which the list of classes begins: each class is in exactly one. */
export interface GroupTile {
  /** `tile:dogs` */
  readonly id: string;
  readonly members: readonly Wnid[];
}

/** A common thing that none of the 1000 classes is. */
export interface MissingThing {
  /** `missing:giraffe` */
  readonly id: string;
  /** The classes, or nodes for all classes under them, that are nearest to what a person means by it. */
  readonly near: readonly Wnid[];
}

/** What is said of a class beside the truth, in our own words. */
export interface PlainGloss {
  /** What the class is, without a full stop: "a white bear that lives on the ice of the Arctic". */
  readonly gloss: string;
  /** A sentence where ImageNet files the thing oddly; null where it does not. */
  readonly filed: string | null;
}

/** What people call the classes beside WordNet's names. */
export interface EverydayNames {
  /** The names on screen of classes whose label is not what people say: "polar bear" for the ice bear. */
  readonly shown: ReadonlyMap<Wnid, string>;
  /** Those of our own; other classes have WordNet's definition. */
  readonly glosses: ReadonlyMap<Wnid, PlainGloss>;
  readonly english: LanguageWords;
  /** Those of the language on screen, where that is another. */
  readonly here?: LanguageWords;
  readonly groups: readonly ClassGroup[];
  /** None: the list of classes begins with its classes. */
  readonly tiles: readonly GroupTile[];
  readonly missing: readonly MissingThing[];
  /** The classes that most people know by name; where all else is equal they come first. */
  readonly common: ReadonlySet<Wnid>;
}

/** WordNet's names alone. */
export const noEverydayNames: EverydayNames = {
  shown: new Map(),
  glosses: new Map(),
  english: { language: ownLanguage, words: new Map() },
  groups: [],
  tiles: [],
  missing: [],
  common: new Set(),
};
