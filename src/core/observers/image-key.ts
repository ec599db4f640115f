const imageEndings = new Set(['JPEG', 'jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp', 'avif', 'tif', 'tiff']);
const wnidAtEnd = /(?:^|[/_])(n\d{8})$/;
const wnidAtStart = /^n\d{8}_/;
const validationName = /ILSVRC2012_(?:val|test)_\d{8}$/;

/** Beyond ASCII, letters may be composed in two ways. */
const beyondAscii = /[^\x00-\x7f]/;

/**
 * What two names of the same image have in common: the file's name without folders and ending. A folder that is a
 * wnid stays in front, as in the training set's own names: "n01440764/10026.JPEG" is "n01440764_10026".
 */
export function imageKey(name: string): string {
  const path = beyondAscii.test(name) ? name.normalize('NFC') : name;
  const from = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const file = path.slice(from, endOfStem(path));
  if (from === 0 || wnidAtStart.test(file) || validationName.test(file)) return file;
  const wnid = wnidAtEnd.exec(path.slice(0, from - 1).replaceAll('\\', '/'))?.[1];
  return wnid ? `${wnid}_${file}` : file;
}

/** Where an image's ending begins; the end of the name when it has none. */
function endOfStem(path: string): number {
  const dot = path.lastIndexOf('.');
  const ending = dot < 0 || path.length - dot > 5 ? '' : path.slice(dot + 1);
  return imageEndings.has(ending) || imageEndings.has(ending.toLowerCase()) ? dot : path.length;
}

/**
 * What names the image in the `imagename` of a Geirhos file: the part after the last `_`, so that what stands in front
 * for one observer (`0001_cl_s01_cr_oven_40_`) does not matter. Where that part is but a number within a class or
 * a set, what it belongs to is kept: "n04111531_14126", "ILSVRC2012_val_00000293". `%5F` stands for a `_` of the
 * image's own name.
 */
export function geirhosKey(imagename: string): string {
  const file = imageKey(imagename);
  const validation = validationName.exec(file);
  if (validation) return validation[0];
  const from = file.lastIndexOf('_');
  if (from < 0) return file.replaceAll('%5F', '_');
  const wnid = wnidAtEnd.exec(file.slice(0, from))?.[1];
  const last = file.slice(from + 1).replaceAll('%5F', '_');
  return wnid ? `${wnid}_${last}` : last;
}

/** An image's name as it can stand in a Geirhos file: `geirhosKey` gives its `imageKey` again. */
export function geirhosName(name: string): string {
  return geirhosKey(name) === imageKey(name) ? name : name.replaceAll('_', '%5F');
}

/** 1.., the image's number in the ILSVRC validation or test set; null for any other name. */
export function validationNumber(key: string): number | null {
  const found = validationName.exec(key);
  return found ? Number(key.slice(-8)) : null;
}

/** How many images the ILSVRC validation set has. */
export const validationImages = 50_000;

/** How the validation set names its image of a number, 1..50,000. */
export function validationKey(number: number): string {
  return `ILSVRC2012_val_${String(number).padStart(8, '0')}`;
}
