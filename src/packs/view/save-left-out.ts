import type { ImportStore } from '../state/import-store.ts';
import type { SkippedFile } from '../state/pack-ports.ts';
import { saveFile } from '../../kit/file/save-file.ts';

/** Hands the list of what an import left out to the person, as a CSV. */
export function saveLeftOut(imports: ImportStore, left: readonly SkippedFile[]): void {
  saveFile('hit5-left-out.csv', new Blob([imports.skippedText(left)], { type: 'text/csv' }));
}
