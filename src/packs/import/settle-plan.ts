import type { Wnid } from '../../core/classes/class-ids.ts';
import {
  findRow,
  type ImageUse,
  type SaidOfImage,
  type Truth,
  type TruthByName,
} from '../../core/truth/truth.ts';
import { pluralize, list } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { Assigned } from './assign-truth.ts';
import { type FoundFile, FoundImage } from './found-image.ts';
import { examplesPerClass, type ImportedImage, type ImportLayout, type ImportPlan } from './import-plan.ts';
import { validationNumber, baseName } from './find-truth.ts';
import type { Search } from './search.ts';
import type { ImageType } from './sniff-image.ts';
import type { TruthRow } from '../../core/truth/truth-rows.ts';

const shownNames = 3;

/** A sentence about the rows of a list that name none of the files; none when every row has its file. */
function rowsWithoutFile(truth: TruthByName, paths: readonly string[]): readonly string[] {
  const used = new Set(paths.map((path) => findRow(truth, path)?.line));
  const missing = [...truth.rows].filter(({ line }) => !used.has(line));
  if (missing.length === 0) return [];
  const names = missing.slice(0, shownNames).map(({ name }) => visibleText(name));
  const more = missing.length > shownNames ? ', …' : '';
  const files = missing.length === 1 ? '1 file that is' : `${missing.length} files that are`;
  const sentence = `${visibleText(truth.file)} names ${files} not here: ${names.join(', ')}${more}.`;
  const otherCase = inOtherLetters(missing, paths);
  return [otherCase === null ? sentence : `${sentence} ${otherCase}`];
}

/** A sentence about the first row whose file is here but for large and small letters; null where there is none. */
function inOtherLetters(missing: readonly TruthRow[], paths: readonly string[]): string | null {
  const pathOf = new Map(paths.map((path) => [baseName(path).toLowerCase(), path]));
  for (const { name } of missing) {
    const path = pathOf.get(baseName(name).toLowerCase());
    if (path === undefined) continue;
    return `Large and small letters count: ${visibleText(baseName(name))} there is ${visibleText(baseName(path))} here.`;
  }
  return null;
}

export interface KeptFile {
  readonly file: FoundFile;
  readonly type: ImageType;
}

/** Validation images never become examples. */
const givesExamples: ReadonlySet<ImportLayout> = new Set(['class-folders', 'flat-names', 'list']);

/** Where some images have a truth, those without are left out; where none has, all are taken without. */
export function settlePlan(
  files: readonly KeptFile[],
  assigned: ReadonlyMap<string, Assigned>,
  truth: Truth | null,
  examplesByClass: Map<Wnid, ImportedImage[]>,
  { skipped, notes }: Search,
): ImportPlan {
  const said = saidOf(files, truth);
  const isTold =
    truth !== null ||
    [...assigned].some(([path, { from }]) => from !== 'nowhere' && said.get(path)?.use !== 'example');
  const images: ImportedImage[] = [];
  const counts: Record<ImportLayout, number> = {
    'class-folders': 0,
    'flat-names': 0,
    validation: 0,
    list: 0,
    photos: 0,
    'training-tars': 0,
  };
  for (const { file, type } of files) {
    const found = assigned.get(file.path) ?? { from: 'nowhere' };
    const { use = null, condition = '' } = said.get(file.path) ?? {};
    if (found.from === 'skip') skipped.push({ name: file.path, reason: found.reason });
    else if (use === 'example') {
      if (found.from === 'nowhere') skipped.push({ name: file.path, reason: exampleOfNothing });
      else addExample(examplesByClass, new FoundImage(file, type, found.wnid, { use }));
    } else if (found.from === 'nowhere' && isTold)
      skipped.push({ name: file.path, reason: whyUntold(file.path, truth) });
    else {
      const { wnid = null, wnids = null } = found.from === 'nowhere' ? {} : found;
      const image = new FoundImage(file, type, wnid, { wnids, use, condition });
      images.push(image);
      const layout = layoutOf(found.from, file.path);
      counts[layout] += 1;
      if (use === null && givesExamples.has(layout)) addExample(examplesByClass, image);
    }
  }
  if (truth?.kind === 'by-name') notes.push(...rowsWithoutFile(truth, [...assigned.keys()]));
  notes.push(...listedWords(images));
  if (counts.validation > 0 && images.every(({ wnid }) => wnid === null)) notes.push(needsTruth);
  const [[layout]] = Object.entries(counts).sort(([, a], [, b]) => b - a) as [[ImportLayout, number]];
  return { layout: images.length > 0 ? layout : 'training-tars', images, examplesByClass, skipped, notes };
}

/** How many conditions are named. */
const mostNamed = 5;

/** What the truth file said of the images beside their class, as sentences. */
function listedWords(images: readonly ImportedImage[]): readonly string[] {
  const conditions = [...new Set(images.map(({ condition }) => condition).filter((one) => one !== ''))];
  const without = images.filter(({ condition }) => condition === '').length;
  const several = images.filter(({ wnids }) => (wnids?.length ?? 0) > 1).length;
  const practice = images.filter(({ use }) => use === 'practice').length;
  return [
    ...(conditions.length === 0
      ? []
      : [
          `The list says ${pluralize(conditions.length, 'condition')}: ${list(conditions.map(visibleText), mostNamed)}. Each image keeps its own` +
            `${without === 0 ? '' : `; ${pluralize(without, 'image')} ${without === 1 ? 'has' : 'have'} none`}.`,
        ]),
    ...(several === 0
      ? []
      : [
          `Several classes are right for ${pluralize(several, 'image')}: a guess that is any of them is right.`,
        ]),
    ...(practice === 0
      ? []
      : [
          `${pluralize(practice, 'image')} ${practice === 1 ? 'is' : 'are'} for practice, and not among those that are asked.`,
        ]),
  ];
}

const needsTruth =
  'These are ILSVRC validation images, and their classes stand in another file. Add ' +
  'ILSVRC2012_validation_ground_truth.txt or LOC_val_solution.csv.';

const exampleOfNothing = 'is an example, and nothing says of which class';

const useFolders: Readonly<Record<Extract<ImageUse, 'stimulus' | 'example'>, RegExp>> = {
  stimulus: /^(?:.*\/)?stimul(?:i|us)\//i,
  example: /^(?:.*\/)?examples?\//i,
};

/** As the truth file says, else by two folders, “stimuli” and “examples”, where both are there. */
function saidOf(files: readonly KeptFile[], truth: Truth | null): ReadonlyMap<string, Partial<SaidOfImage>> {
  const paths = files.map(({ file }) => file.path);
  const said = new Map<string, Partial<SaidOfImage>>();
  const listed = truth?.kind === 'by-name' ? truth : null;
  const isIn = (use: keyof typeof useFolders) => (path: string) => useFolders[use].test(path);
  if (paths.some(isIn('stimulus')) && paths.some(isIn('example'))) {
    for (const path of paths) {
      const use = (['stimulus', 'example'] as const).find((one) => isIn(one)(path));
      if (use) said.set(path, { use });
    }
  }
  for (const path of listed?.said ? paths : []) {
    const row = listed && findRow(listed, path);
    const own = row && listed.said?.get(row.name);
    if (own) said.set(path, { ...own, use: own.use ?? said.get(path)?.use ?? null });
  }
  return said;
}

function layoutOf(from: Exclude<Assigned['from'], 'skip'>, path: string): ImportLayout {
  if (from === 'folder') return 'class-folders';
  if (from === 'name') return 'flat-names';
  if (from === 'order' || validationNumber(path) !== null) return 'validation';
  return from === 'list' ? 'list' : 'photos';
}

function whyUntold(path: string, truth: Truth | null): string {
  if (truth) return `has no row in ${visibleText(truth.file)}`;
  if (validationNumber(path) !== null) return 'has its class in a ground truth file, which is not there';
  return 'has no class: neither its folder nor its name begins with a wnid, and there is no truth file';
}

export function addExample(byClass: Map<Wnid, ImportedImage[]>, image: ImportedImage): void {
  if (image.wnid === null) return;
  const examples = byClass.get(image.wnid) ?? [];
  byClass.set(image.wnid, examples);
  if (examples.length < examplesPerClass) examples.push(image);
}
