import { html, nothing, type TemplateResult } from 'lit';
import type { TakenBefore } from './taken-before.ts';

/** The choice to leave out what another session of the experiment takes: a test of what was practised tells little. */
export function leaveOutTemplate(
  { images, whose, seed, elsewhere }: TakenBefore,
  checked: boolean,
): TemplateResult {
  return html`<label class="tick">
    <input name="keeps-out" type="checkbox" ?checked=${checked} />
    <span>
      Leave out the ${images === 1 ? 'image' : `${images} images`} ${whose} (seed ${seed}).
      ${elsewhere > 0 ? `${elsewhere} practised with another seed may come again.` : nothing}
    </span>
  </label>`;
}
