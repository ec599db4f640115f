/** What a path says of the class of its image; the wnid has the form of one and need not be one of the 1000. */
interface PathTruth {
  readonly from: 'folder' | 'name';
  readonly wnid: string;
}

const nameForm = /^(n\d{8})[_.-]/;
const folderForm = /^n\d{8}$/;
const validationForm = /ILSVRC2012_val_(\d{8})(?:\.[^./]*|_n\d{8}\.[^./]*)?$/i;

/** The class that the nearest folder named by a wnid says, else the file's own name. */
export function pathTruth(path: string): PathTruth | null {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const folder = parts.findLast((part) => folderForm.test(part));
  if (folder !== undefined) return { from: 'folder', wnid: folder };
  const [, wnid] = nameForm.exec(file) ?? [];
  return wnid === undefined ? null : { from: 'name', wnid };
}

/** 1..50000, the number in the name of an ILSVRC2012 validation image; null for other names. */
export function validationNumber(path: string): number | null {
  const [, digits] = validationForm.exec(path) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The file's name without its folders. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
