import { saveFile } from '../../kit/file/save-file.ts';
import { skippedAsText, type Skipped } from '../import/import-plan.ts';

export function saveLeftOut(left: readonly Skipped[]): void {
  saveFile('hit5-left-out.csv', new Blob([skippedAsText(left)], { type: 'text/csv' }));
}
