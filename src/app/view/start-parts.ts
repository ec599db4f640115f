import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import '../../kit/element/error-rates/error-rates.ts';
import { tick } from '../../kit/element/truth-line/truth-signs.ts';
import { rowsOf2014 } from '../../results/view/rows-of-2014.ts';

function picture(width: number, height: number, content: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    ${content}
  </svg>`;
}

/** A teapot on a table by a window: drawn, so that no photo of a session is shown before it is asked. */
const teapot = picture(
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

/** How an image ends: both sides' guesses, with the truth marked. A drawing, so that it gives nothing away. */
export const example = html`<figure class="example">
  ${teapot}
  <div class="sides">
    <div>
      <b class="person">You</b>
      <ol>
        <li>coffeepot</li>
        <li class="truth">teapot ${tick}<span class="visually-hidden">, right</span></li>
      </ol>
    </div>
    <div>
      <b class="network">The network</b>
      <ol>
        <li class="truth">teapot ${tick}<span class="visually-hidden">, right</span></li>
        <li>water jug</li>
      </ol>
    </div>
  </div>
  <figcaption>Made up: both have it among their guesses, so both are right.</figcaption>
</figure>`;

export function story() {
  return html`<details class="story">
    <summary>
      2014: a person missed 5.1 % of 1500 other photos, GoogLeNet 6.8 %. <span>The story</span>
    </summary>
    <section aria-labelledby="yardstick">
      <p>
        Andrej Karpathy practised on 500 photos, then competed with GoogLeNet, a network, on 1500 others. Hit5
        is his experiment, live in your browser: at the end you see who is wrong where, image by image.
      </p>
      <h2 id="yardstick">A person missed fewer images than the network of 2014</h2>
      <p>Share of 1500 images missed with five guesses (Hit@5), with 95 % interval</p>
      <hit5-error-rates .rows=${rowsOf2014().map((row) => ({ ...row, reference: false }))}></hit5-error-rates>
      <p class="source">Russakovsky et al. 2015, section 6.4</p>
    </section>
  </details>`;
}
