import { svg, html } from 'lit';

/** Drawn for Hit5: lines two units wide in a square of 48, the main shape toned, in the colour of the text. */
const drawings: Partial<Record<string, ReturnType<typeof svg>>> = {
  'tile:mammals': svg`<path class="tone" d="M15 11h17a10 10 0 0 1 10 10v18h-7v-9h-9v9h-7V29c-3 0-5-1-6-3v7a3 3 0 0 1-6 0V19a8 8 0 0 1 8-8z" /><path d="M27 12v8a5.5 5.5 0 0 1-11 1M42 23l3 6" /><path class="dot" d="M12.5 18.5v.1" />`,
  'tile:dogs': svg`<path class="tone" d="M14 15c3-4 17-4 20 0v13a10 10 0 0 1-20 0z" /><path d="M14 15C9 11 5 14 5 21c0 6 2 9 5 9 2.5 0 4-3 4-7M34 15c5-4 9-1 9 6 0 6-2 9-5 9-2.5 0-4-3-4-7M24 30v4c-1 2-4 2-5 0m5 0c1 2 4 2 5 0" /><path class="full" d="M21 26.5h6l-3 3.800z" /><path class="dot" d="M19.5 21v.1M28.5 21v.1" />`,
  'tile:birds': svg`<path class="tone" d="M8 19c0-6 4-10 9.5-10S27 13 28 19c6 1 11 5 15 12-7 1-12 7-21 7C13 38 8 30 8 19z" /><path d="M8 17.5 3 20l5.5 2M19 23c0 6 6 9 13 7M20 38v5M26 37v5" /><path class="dot" d="M15.5 17v.1" />`,
  'tile:fish': svg`<path class="tone" d="M5 24c7-10 21-12 29-2l9-7c-2 6-2 12 0 18l-9-7c-8 10-22 8-29-2z" /><path d="M20 17c2.5 4.5 2.5 9.5 0 14" /><path class="dot" d="M13 22v.1" />`,
  'tile:reptiles': svg`<path class="tone" d="M9 31a14.5 14.5 0 0 1 29 0z" /><path d="M37.5 27c1-5 2.5-8 5-8s3.5 3 2.5 6-4 6-7 6M14 31v6h5v-6M28 31v6h5v-6M9 30l-5 3M16.5 31l3-7h8l3 7M19.5 24l-4-3.5M27.5 24l4-3.5" /><path class="dot" d="M42 23v.1" />`,
  'tile:insects': svg`<path class="tone" d="M24 14a13 13 0 1 1 0 26 13 13 0 0 1 0-26z" /><path d="M17 16a7 7 0 0 1 14 0M24 14v26M20 9.5 17 5M28 9.5 31 5M12 21l-6-3M11 28H5M13 34l-5 4M36 21l6-3M37 28h6M35 34l5 4" /><path class="dot" d="M18 22v.1M30 22v.1M18 31v.1M30 31v.1" />`,
  'tile:sea': svg`<path class="tone" d="M24 21c8 0 13 4 13 9s-5 9-13 9-13-4-13-9 5-9 13-9z" /><path d="M13 25c-3-1-5-3-5.5-6M35 25c3-1 5-3 5.5-6M7.5 19C4 17 3 12 6 8c.5 2.5 1.5 4 3.5 5 0-2.5 1-4.5 2.5-6 2.5 5 1.5 11-4.5 12zM40.5 19c3.5-2 4.5-7 1.5-11-.5 2.5-1.5 4-3.5 5 0-2.5-1-4.5-2.5-6-2.5 5-1.5 11 4.5 12zM20 21v-4M28 21v-4M12 34l-6 3M15 37l-4 5M36 34l6 3M33 37l4 5" /><path class="dot" d="M20 15.5v.1M28 15.5v.1" />`,
  'tile:food': svg`<path class="tone" d="M24 43C15 38 10 29 11 21c1-5 7-7 13-4 6-3 12-1 13 4 1 8-4 17-13 22z" /><path d="M15.5 15.5c3-1 5.5 0 8.5 3.5 3-3.5 5.5-4.5 8.5-3.5M24 18c0-5 1-9 4-12" /><path class="dot" d="M18 25v.1M24 28v.1M30 25v.1M21 33v.1M27 33v.1" />`,
  'tile:landscape': svg`<path class="tone" d="M4 39 18 14l9 15 5-7 12 17z" /><path d="M13.5 22l3 2.5 2-2 1.5 2 2.8-2.5M36 8.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8z" />`,
  'tile:vehicles': svg`<path class="tone" d="M5 33v-7l6-3 5-9h15l7 9 5 2.5V33z" /><path d="M11 23h27M24 14v9" /><path class="paper" d="M14 29a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM34 29a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z" />`,
  'tile:buildings': svg`<path class="tone" d="M6 18 24 7l18 11z" /><path d="M11 18v18M19.5 18v18M28.5 18v18M37 18v18M8 36h32M5 41h38" />`,
  'tile:home': svg`<path class="tone" d="M5 27a4 4 0 0 1 8 0v4h22v-4a4 4 0 0 1 8 0v11H5z" /><path d="M11 23v-6a5 5 0 0 1 5-5h16a5 5 0 0 1 5 5v6M24 12v19M10 38v4M38 38v4" />`,
  'tile:kitchen': svg`<path class="tone" d="M10 22h28v13a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6z" /><path d="M10 27H5M38 27h5M12 22c0-5 5-7 12-7s12 2 12 7M24 15v-4M21 11h6" />`,
  'tile:bathroom': svg`<path class="tone" d="M4 25h40v3a11 11 0 0 1-11 11H15A11 11 0 0 1 4 28z" /><path d="M14 39l-2 4M34 39l2 4M9 25V11a4.5 4.5 0 0 1 9 0v2M14 16a4 4 0 0 1 8 0z" /><path class="dot" d="M31 18v.1M36 14v.1M29 12v.1" />`,
  'tile:clothes': svg`<path class="tone" d="M17 8 6 14l3 9 5-2v20h20V21l5 2 3-9-11-6c-2 5-12 5-14 0z" />`,
  'tile:school': svg`<path class="tone" d="M24 14c-5-4-12-4-18-3v25c6-1 13-1 18 3 5-4 12-4 18-3V11c-6-1-13-1-18 3z" /><path d="M24 14v25M11 18c3 0 5 0 8 1.5M11 25c3 0 5 0 8 1.5M37 18c-3 0-5 0-8 1.5M37 25c-3 0-5 0-8 1.5" />`,
  'tile:electronics': svg`<path class="tone" d="M9 9h30a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3V12a3 3 0 0 1 3-3z" /><path d="M24 33v7M15 40h18M6 27h36" />`,
  'tile:tools': svg`<path class="tone" d="M22.3 6.7l7 7-15.6 15.6-7-7z" /><path d="M23.3 19.7 40 36.4a2.55 2.55 0 0 1-3.6 3.6L19.7 23.3" />`,
  'tile:sports': svg`<path class="tone" d="M24 7a17 17 0 1 1 0 34 17 17 0 0 1 0-34z" /><path d="M7 24h34M24 7v34M12 12c6.5 7 6.5 17 0 24M36 12c-6.5 7-6.5 17 0 24" />`,
  'tile:music': svg`<path class="tone" d="M13 31a5 4.5 0 1 1 0 9 5 4.5 0 0 1 0-9zM34 27a5 4.5 0 1 1 0 9 5 4.5 0 0 1 0-9z" /><path d="M18 35V12l21-5v24M18 19l21-5" />`,
  all: svg`<path d="M8 13h32M8 24h32M8 35h32" />`,
};

/** The drawing of a group with which the list begins; it says nothing that its title does not. */
export function groupIcon(id: string) {
  return html`<svg viewBox="0 0 48 48" aria-hidden="true">${drawings[id]}</svg>`;
}
