import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A picture that only decorates, in the colours of the page. */
function picture(width: number, height: number, content: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    ${content}
  </svg>`;
}

/** A teapot on a table by a window: drawn, so that no photo of a session is shown before it is asked. */
export const teapot = picture(
  560,
  300,
  svg`<path d="M0 0h560v300H0z" fill="var(--network-fill)" />
    <path d="M60 0h120v150H60zM196 0h120v150H196z" fill="var(--card)" opacity="0.75" />
    <path d="M60 84h120M196 84h120" stroke="var(--network-fill)" stroke-width="8" />
    <path d="M0 214h560v86H0z" fill="var(--person-fill)" />
    <path d="M0 214h560" stroke="var(--person-bar)" stroke-width="3" opacity="0.5" />
    <ellipse cx="318" cy="262" rx="150" ry="14" fill="var(--ink)" opacity="0.14" />
    <path d="M392 152c52-18 76 4 70 34s-40 44-78 40" fill="none" stroke="var(--person)" stroke-width="17"
      stroke-linecap="round" />
    <path d="M214 206c-34-4-46-26-52-52-3-12-10-18-20-20l30-12c14 6 20 18 26 30 8 14 18 22 32 26z"
      fill="var(--person)" />
    <path d="M202 196c0-52 44-86 104-86s104 34 104 86c0 40-40 66-104 66s-104-26-104-66z" fill="var(--person-bar)" />
    <path d="M222 172c10-30 36-46 66-50" fill="none" stroke="var(--card)" stroke-width="9" stroke-linecap="round"
      opacity="0.55" />
    <path d="M246 116c8-22 32-32 60-32s52 10 60 32c-36 10-84 10-120 0z" fill="var(--person)" />
    <circle cx="306" cy="76" r="13" fill="var(--person-bar)" />
    <path d="M150 108c-12-16 10-24 0-42s8-22 2-34" fill="none" stroke="var(--card)" stroke-width="6"
      stroke-linecap="round" />`,
);

/** A photo, and the same one turned and cut into stripes. */
export const broken = picture(
  120,
  72,
  svg`<path d="M10 14h42v44H10z" fill="var(--network-fill)" />
    <path d="m10 58 14-20 10 12 7-8 11 16z" fill="var(--network-bar)" /><circle cx="42" cy="24" r="5" fill="var(--person-bar)" />
    <g transform="rotate(24 88 36)"><path d="M67 14h42v44H67z" fill="var(--person-fill)" />
      <path d="m67 58 14-20 10 12 7-8 11 16z" fill="var(--person-bar)" /><circle cx="99" cy="24" r="5" fill="var(--person)" />
      <path d="M67 24h42M67 36h42M67 48h42" stroke="var(--card)" stroke-width="4" /></g>`,
);

/** A cup in a camera's finder. */
export const camera = picture(
  120,
  72,
  svg`<path d="M30 22V10h14M76 10h14v12M90 50v12H76M44 62H30V50" fill="none" stroke="var(--network)" stroke-width="3" />
    <path d="M46 26h24v20a10 10 0 0 1-10 10h-4a10 10 0 0 1-10-10z" fill="var(--person-bar)" />
    <path d="M70 31h4a6 6 0 0 1 0 14h-4" fill="none" stroke="var(--person-bar)" stroke-width="4" />`,
);

/** Who missed how many, as dots on lines. */
export const compared = picture(
  120,
  72,
  svg`<path d="M14 18h92M14 36h92M14 54h92" stroke="var(--line)" stroke-width="2" />
    <path d="M30 18h34M44 36h40M22 54h26" stroke="var(--line-strong)" stroke-width="3" opacity="0.6" />
    <circle cx="46" cy="18" r="7" fill="var(--person-bar)" /><circle cx="64" cy="36" r="7" fill="var(--person-bar)" />
    <circle cx="34" cy="54" r="7" fill="var(--network-bar)" />`,
);

/** A pile of photos. */
export const photos = picture(
  120,
  72,
  svg`<path d="M40 8h52v40H40z" fill="var(--mat)" stroke="var(--line-strong)" stroke-width="1.5" />
    <path d="M33 15h52v40H33z" fill="var(--card)" stroke="var(--line-strong)" stroke-width="1.5" />
    <path d="M26 22h52v42H26z" fill="var(--network-fill)" stroke="var(--line-strong)" stroke-width="1.5" />
    <path d="m27 63 18-22 12 13 8-8 12 17z" fill="var(--network-bar)" /><circle cx="66" cy="33" r="5" fill="var(--person-bar)" />`,
);

/** A teacher's screen, and three heads before it. */
export const classroom = picture(
  120,
  72,
  svg`<path d="M24 6h72v34H24z" fill="var(--network-fill)" />
    <path d="M36 18h30M36 28h44" stroke="var(--network-bar)" stroke-width="4" stroke-linecap="round" />
    <circle cx="34" cy="58" r="9" fill="var(--person-bar)" /><circle cx="60" cy="58" r="9" fill="var(--person)" />
    <circle cx="86" cy="58" r="9" fill="var(--person-bar)" />`,
);

/** A code to scan on a board, and phones before it. */
export const live = picture(
  120,
  72,
  svg`<path d="M38 4h44v36H38z" fill="var(--card)" stroke="var(--line-strong)" stroke-width="1.5" />
    <path d="M44 9h9v9h-9zM67 9h9v9h-9zM44 27h9v9h-9zM57 12h5v5h-5zM57 24h5v5h-5zM67 24h4v4h-4zM72 30h4v5h-4zM62 31h4v4h-4z"
      fill="var(--ink)" />
    <path d="M22 48h14v22H22zM53 48h14v22H53zM84 48h14v22H84z" fill="var(--person-bar)" />
    <path d="M25 51h8v13h-8zM56 51h8v13h-8zM87 51h8v13h-8z" fill="var(--card)" />`,
);
