import { Markup, markup } from '../../../figures/report/markup.ts';

/** A chart of the results' pages, drawn by its element. */
export interface ReportPicture {
  /** What it shows, as a statement. */
  readonly finding: string;
  /** What is drawn, with its unit. */
  readonly subtitle: string;
  /** What it is to those who do not see it. */
  readonly label: string;
  /** SVG as text, for a sheet or a screen, and for a phone; it is put into the report as it is. */
  readonly wide: string;
  readonly narrow: string;
}

/** A picture below what it shows; of its two drawings the one that fits is seen. */
export function pictureFigure({ finding, subtitle, label, wide, narrow }: ReportPicture): Markup {
  return markup`<figure>${finding !== '' && markup`<p>${finding.replace(/\.$/, '')}.</p>`}<p class="note">${subtitle}.</p><div role="img" aria-label="${label}">
<div class="plot wide" aria-hidden="true">${new Markup(wide)}</div><div class="plot narrow" aria-hidden="true">${new Markup(narrow)}</div></div></figure>
`;
}
