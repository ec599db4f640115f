import { html, type TemplateResult } from 'lit';
import type { SentencePart } from '../../core/scoring/score-sentence.ts';

/** The addresses of the images that a sentence speaks of. */
export type SentenceLinks = Readonly<Record<NonNullable<SentencePart['images']>, string>>;

/**
 * A sentence in the colours of its subjects (classes `person`, `network`, `aside`).
 *
 * @param links makes its numbers lead to their images; null: they are only text.
 */
export function sentence(parts: readonly SentencePart[], links: SentenceLinks | null = null): TemplateResult {
  return html`${parts.map(({ text, tone, images }) =>
    images && links
      ? html`<a class=${tone} href=${links[images]}>${text}</a>`
      : tone === 'plain'
        ? text
        : html`<span class=${tone}>${text}</span>`,
  )}`;
}
