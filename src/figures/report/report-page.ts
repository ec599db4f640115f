import { Markup, markup, type Content } from './markup.ts';

/** The report's own styles: the look of the app without its typefaces, light and dark, and on paper. */
const reportStyles = `
:root { color-scheme: light dark;
  --paper: light-dark(#faf8f3, #15171a); --card: light-dark(#fff, #1d2024); --line: light-dark(#e4dfd5, #33363b);
  --ink: light-dark(#1d1b18, #eeebe4); --ink-2: light-dark(#625d55, #a8a298);
  --person: light-dark(#9c4d08, #f0b26a); --person-bar: light-dark(#e9a04b, #c98539);
  --network: light-dark(#1b5e9e, #8fc1f2); --network-bar: light-dark(#6ba6de, #4a86c2);
  --person-fill: light-dark(#fbe6cb, #40301a); --network-fill: light-dark(#dbe9f7, #1b3048); --mat: light-dark(#efebe2, #0e1012);
  --line-strong: light-dark(#8a8378, #7d786f); --radius-small: 6px;
  --ui: Inter, system-ui, sans-serif; --display: Newsreader, Georgia, serif;
  --truth: light-dark(#19693f, #7fd3a5); --truth-fill: light-dark(#dcf2e5, #17382a); --mark: light-dark(#fbe3de, #44211b);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 var(--ui);
  text-wrap: pretty; }
td { font-variant-numeric: tabular-nums; }
main { display: grid; gap: 40px; max-width: 52rem; margin: 0 auto; padding: 40px 20px 64px; }
section, header { display: grid; gap: 14px; min-width: 0; }
h1, h2, h3 { margin: 0; font-family: var(--display); font-weight: 500; line-height: 1.25; }
h1 { font-size: clamp(1.6rem, 1.2rem + 1.6vw, 2.2rem); } h2 { font-size: 1.4rem; } h3 { font-size: 1.05rem; }
p, dl, dd, figure, ul { margin: 0; padding: 0; } ul { padding-left: 1.2em; }
a { color: inherit; overflow-wrap: anywhere; }
.note, figcaption, small { color: var(--ink-2); font-size: 0.875rem; }
.simulated { padding: 12px 16px; border: 2px solid currentColor; background: var(--mark); font-weight: 600; }
.person { color: var(--person); } .network { color: var(--network); }
.first, .appendix { display: grid; gap: 36px; min-width: 0; } .first > *, .appendix > * { min-width: 0; }
.appendix { padding-top: 28px; border-top: 3px solid var(--line-strong); } .appendix > h2 { color: var(--ink-2); font-size: 1.7rem; }
.own p { overflow-wrap: anywhere; } .lines i { display: block; height: 2.2em; border-bottom: 1px solid var(--line-strong); }
.lines { max-height: 11.1em; overflow: hidden; }
pre { overflow-x: auto; margin: 0; padding: 12px; background: var(--card); font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.cards { display: grid; gap: 14px; grid-template-columns: repeat(3, minmax(0, 1fr)); }
.cards article { display: grid; gap: 5px; align-content: start; padding: 12px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.cards img, .cards .none { width: 100%; height: 150px; object-fit: contain; background: var(--paper); }
.cards .none { display: grid; place-items: center; color: var(--ink-2); font-size: 0.8125rem; text-align: center; }
.cards p, .cards h3, .cards small { overflow-wrap: anywhere; } .cards small { font-size: 0.75rem; }
h1, p, li { overflow-wrap: anywhere; } .finding { display: grid; gap: 6px; } .pairs, .finding { min-width: 0; } .pairs small { display: block; } .grid { min-width: 0; } .grid th { max-width: 160px; overflow: hidden; text-overflow: ellipsis; } .grid .hit { color: var(--truth); } .grid .miss { font-weight: 600; }
svg { display: block; width: 100%; max-width: 44rem; height: auto; }
.plot text { white-space: pre; } .narrow { display: none; } figure > p { margin-bottom: 6px; }
figure { --card: var(--paper); padding-right: 6px; overflow-x: auto; } td.n { white-space: nowrap; } .pairs td.n { white-space: normal; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-bottom: 6px; color: var(--ink-2); font-size: 0.875rem; text-align: left; }
th, td { padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; } td.n, th.n { text-align: right; }
table.matrix { --side-bar: var(--line-strong); width: auto; border-collapse: separate; border-spacing: 1px; color: var(--ink); font-size: 0.75rem; }
.matrix.person { --side-bar: var(--person-bar); } .matrix.network { --side-bar: var(--network-bar); }
.matrix :is(th, td) { padding: 0; border: 0; text-align: center; vertical-align: middle; } .matrix tbody th { padding-right: 6px; font-weight: 400; text-align: left; white-space: nowrap; }
.matrix thead th { height: 6.5rem; font-weight: 400; vertical-align: bottom; } .matrix thead span { display: inline-block; rotate: 180deg; writing-mode: vertical-rl; }
.matrix tbody td { min-width: 24px; height: 26px; border: 1px solid transparent; border-radius: 3px; background: color-mix(in oklab, var(--side-bar) calc(var(--share, 0%) * 0.45), var(--mat)); }
.matrix tbody td.right { border-color: var(--ink-2); }
dl { display: grid; gap: 4px 20px; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); }
dt { color: var(--ink-2); } dd { overflow-wrap: anywhere; }
.errors { display: grid; gap: 14px; }
.error { display: grid; gap: 8px 18px; grid-template-columns: 120px minmax(0, 1fr); padding: 14px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.error img, .error .none { width: 120px; height: 120px; object-fit: contain; background: var(--paper); }
.error .none { display: grid; place-items: center; color: var(--ink-2); font-size: 0.8125rem; text-align: center; }
.error ol { margin: 0; padding-left: 1.4em; } .error .says { display: grid; gap: 4px 20px; grid-template-columns: 1fr 1fr; }
.error .hit { color: var(--truth); font-weight: 600; } .error > * { min-width: 0; }
.error .body { display: grid; gap: 6px; } .error p, .error small { overflow-wrap: anywhere; }
@media (width < 36rem) { .wide { display: none; } .narrow { display: block; }
  td.n { white-space: normal; } td small { display: block; }
  table { font-size: 0.75rem; } th, td { padding: 6px 8px 6px 0; } th { font-weight: 500; hyphens: auto; }
  main { padding: 28px 16px 48px; } .cards, .error, .error .says { grid-template-columns: 1fr; }
  dl { grid-template-columns: 1fr; } dt { margin-top: 8px; } }
@page { size: A4; margin: 14mm; }
@media print {
  :root { color-scheme: only light; } body { background: #fff; font-size: 10.5pt; }
  main { display: block; max-width: none; padding: 0; } section { display: block; margin-top: 9mm; }
  section > * + *, header > * + * { margin-top: 3mm; }
  .first { display: flex; flex-direction: column; gap: 2.4mm; min-height: 268mm; break-after: page; font-size: 9pt; line-height: 1.3; }
  .first section, .first header { display: block; gap: 0; margin: 0; } .first > * { flex: none; } .first section > * + *, .first header > * + * { margin-top: 1.2mm; }
  .first h1 { font-size: 15pt; } .first h2 { font-size: 12pt; } .first h3 { font-size: 10pt; } .first .simulated { padding: 1mm 2.5mm; }
  .first figure { zoom: 0.78; } .first .note, .first caption { font-size: 8pt; padding: 0; } .first table { font-size: 8.5pt; } .first th, .first td { padding-block: 0.4mm; }
  .first > .own { display: flex; flex-direction: column; flex: 1 0 auto; } .own h2 { flex: none; }
  .lines { flex: 1 0 26mm; height: 0; overflow: hidden; } .lines i { height: 8.5mm; }
  .first > .own p { font-size: 9.5pt; line-height: 1.35; } .appendix { display: block; padding: 0; border: 0; }
  .cards { gap: 3mm; } .cards article { display: block; padding: 2mm; } .cards img, .cards .none { height: 20mm; } .cards small { display: block; font-size: 6pt; line-height: 1.2; }
  h2, h3, caption, h2 + p:not(:last-child) { break-after: avoid; } h2 + p:has(+ .table) { break-inside: avoid; } svg { max-width: 15cm; } figure, tr, .error, dl, .simulated, .table { break-inside: avoid; }
  .table:has(tr:nth-child(20)) { break-inside: auto; } .pairs table { font-size: 8.5pt; } .pairs td, .pairs th { padding: 0.8mm 2mm 0.8mm 0; } .finding { display: block; margin-top: 3mm; break-inside: avoid; }
  .errors { display: block; font-size: 9pt; line-height: 1.35; } .table, figure { overflow: visible; }
  th, td { padding-block: 1.2mm; }
  .error { grid-template-columns: 20mm minmax(0, 1fr); margin-bottom: 3mm; padding: 3mm; }
  .error img, .error .none { width: 20mm; height: 20mm; } .error small { font-size: 7pt; }
  a { text-decoration: none; } svg, img, .error, .matrix { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

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
