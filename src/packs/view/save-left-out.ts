import type { ImportStore } from '../state/import-store.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import type { Skipped } from '../import/import-plan.ts';

export function saveLeftOut(imports: ImportStore, left: readonly Skipped[]): void {
  saveFile('hit5-left-out.csv', new Blob([imports.skippedText(left)], { type: 'text/csv' }));
}
