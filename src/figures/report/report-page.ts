import { Markup, markup, type Content } from './markup.ts';
import { reportStyles } from './report-styles.ts';

/** A report in two parts. */
interface ReportContent {
  readonly title: string;
  /** What is told on the first sheet of paper: the finding, figures, images. */
  readonly first: Content;
  /** The reader's own sentences; where there are none, the rest of the sheet is ruled for them. */
  readonly ownWords: string;
  /** The title above them. */
  readonly ownTitle: string;
  /** All else. */
  readonly appendix: Content;
}

/** More lines than fit on a sheet: those that do not are cut off. */
const ruledLines = 24;

/**
 * A report as one HTML page that needs nothing else: no script, no request, figures as SVG in it. On paper the first part
 * is one sheet of A4.
 *
 * @returns the text of the file.
 */
export function reportPage({ title, first, ownWords, ownTitle, appendix }: ReportContent): string {
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(reportStyles)}</style></head><body><main>
<div class="first">
${first}
${ownSentences(ownTitle, ownWords)}</div>
<div class="appendix"><h2>Appendix</h2>
${appendix}
</div></main></body></html>
`.text;
}

/** A part of a report with its title. */
export function section(title: string, content: Markup): Markup {
  return markup`<section><h2>${title}</h2>${content}</section>
`;
}

/** What the reader says of it, a paragraph a line; or lines to write on. */
function ownSentences(title: string, words: string): Markup {
  const paragraphs = words.split(/\n+/).filter((line) => line.trim() !== '');
  return markup`<section class="own"><h2>${title}</h2>${
    paragraphs.length > 0
      ? paragraphs.map((line) => markup`<p dir="auto">${line.trim()}</p>`)
      : markup`<div class="lines" aria-hidden="true">${Array.from({ length: ruledLines }, () => markup`<i></i>`)}</div>`
  }</section>`;
}
