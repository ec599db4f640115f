import { html } from 'lit';
import '../../kit/element/error-rates/error-rates.ts';
import { tick } from '../../kit/element/truth-line/tick.ts';
import { rowsOf2014 } from '../../results/view/rows-of-2014.ts';
import { teapot } from './start-pictures.ts';

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

/** What happened in 2014, in one line, and more on request. */
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
