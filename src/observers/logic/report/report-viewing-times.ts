import { viewingTimeWords } from '../../../figures/observers/exposure-words.ts';
import type { ExposureFigures } from '../../../figures/observers/exposures.ts';
import type { ObserversReport } from '../../../figures/observers/observers-report.ts';
import type { ViewedImage } from '../../../figures/observers/viewed-images.ts';
import { markup, type Markup } from '../../../figures/report/markup.ts';
import { markTable } from '../../../figures/report/report-table.ts';
import { countingPeople } from '../images-words.ts';
import { viewedImagesTable, viewingTimeMeaning, viewingTimeTable } from '../viewing-times.ts';

/** How many images are listed, as of those most missed. */
const mostListed = 60;

/** What a report tells of minimum viewing times. */
export interface ReportedViewingTimes {
  readonly figures: Pick<ExposureFigures, 'exposures' | 'images' | 'networks'>;
  /** The images that may be told and whose time is known, as they are called on screen, those that took longest first. */
  readonly told: readonly ViewedImage[];
}

/** How long people need to see the images: how many need which time, and the images in that order. */
export function viewingTimesPart({ figures, told }: ReportedViewingTimes, report: ObserversReport): Markup {
  const { exposures, images } = figures;
  const shown = told.slice(0, mostListed);
  return markup`<p>${viewingTimeWords(
    images,
    exposures,
    countingPeople(report),
  )}</p><p class="note">${viewingTimeMeaning}</p>
${markTable(viewingTimeTable(figures, report))}${
    shown.length > 0 &&
    markup`<div class="pairs">${markTable(viewedImagesTable({ ...figures, images: shown }, report))}</div>`
  }${
    shown.length < told.length &&
    markup`<p class="note">The first ${shown.length} of ${told.length} images; the table of the page Compare has all.</p>`
  }`;
}
