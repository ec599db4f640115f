import { html, type TemplateResult } from 'lit';
import type { Mode } from '../../../core/trials/session.ts';
import { choiceTemplate } from './choice-template.ts';

const modeWords: readonly { mode: Mode; label: string; means: string }[] = [
  { mode: 'practice', label: 'Practice', means: 'the answer and the prediction on request' },
  { mode: 'challenge', label: 'Challenge', means: 'blind until you answer, then face to face' },
  { mode: 'test', label: 'Test', means: 'blind, and no feedback until the end' },
];

/** The three modes, and what the chosen one means. */
export function modeTemplate(chosen: Mode): TemplateResult {
  return html`<fieldset>
      <legend>Mode</legend>
      ${modeWords.map(({ mode, label }) => choiceTemplate('mode', mode, label, mode === chosen))}
    </fieldset>
    <p class="means">${modeWords.find(({ mode }) => mode === chosen)?.means}</p>`;
}
