import { html, type TemplateResult } from 'lit';

/** The settings of a session that most people leave as they are, folded away. */
export function moreTemplate(): TemplateResult {
  return html`<details>
    <summary>More: classes, time, seed</summary>
    <div class="more">
      <label>
        <span>Classes to choose from</span>
        <select name="pruned">
          <option value="">all 1000</option>
          <option value="50">the network’s 50 likeliest</option>
          <option value="100">the network’s 100 likeliest</option>
          <option value="200">the network’s 200 likeliest</option>
        </select>
      </label>
      <label>
        <span>Time for an image</span>
        <select name="limit">
          <option value="">no limit</option>
          <option value="30">30 seconds</option>
          <option value="60">60 seconds</option>
        </select>
      </label>
      <label>
        <span>Images kept for practice</span>
        <input name="practice" type="number" min="0" max="100000" placeholder="0" />
      </label>
      <label>
        <span>Seed</span>
        <input name="seed" type="number" min="0" max="2147483646" placeholder="a fresh one" />
      </label>
      <label class="tick">
        <input name="shuffled" type="checkbox" />
        <span>An order of each person’s own</span>
      </label>
      <p>
        The same seed and numbers give everybody the same images. Images kept for practice are shown in
        practice only, never in a challenge or a test with that seed.
      </p>
    </div>
  </details>`;
}
