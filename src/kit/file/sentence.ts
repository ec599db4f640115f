import { html, type TemplateResult } from 'lit';
import { unbroken } from '../element/unbroken.ts';
import type { SentencePart } from '../../figures/scoring/score-sentence.ts';

/** The addresses of the images that a sentence speaks of. */
type SentenceLinks = Readonly<Record<NonNullable<SentencePart['images']>, string>>;

/**
 * A sentence in the colours of its subjects.
 * @param links makes its numbers lead to their images.
 */
export function sentence(parts: readonly SentencePart[], links: SentenceLinks | null = null): TemplateResult {
  return html`${parts.map(({ text, tone, images }) => {
    const shown = unbroken(text);
    if (images && links) return html`<a class=${tone} href=${links[images]}>${shown}</a>`;
    return tone === 'plain' ? shown : html`<span class=${tone}>${shown}</span>`;
  })}`;
}
