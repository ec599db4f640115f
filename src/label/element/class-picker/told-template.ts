import { html, nothing } from 'lit';
import type { SearchResult } from '../../logic/search/class-search.ts';

/** What the lines above the list do. */
interface ToldActs {
  /** Searches for the text that was meant. */
  readonly mean: (text: string) => void;
  /** Opens a class, or a group. */
  readonly open: (id: string) => void;
}

/** Said where a text names a thing that is missing, or leads to nothing as it is written. */
export function toldTemplate(
  text: string,
  { missing, meant }: SearchResult,
  disabled: boolean,
  acts: ToldActs,
) {
  if (meant === null && missing === null) return nothing;
  return html`<div class="told">
    ${
      meant === null
        ? nothing
        : html`<p>
            “${text.trim()}”: did you mean
            <button type="button" class="link" ?disabled=${disabled} @click=${() => acts.mean(meant)}>
              ${meant}</button
            >?
          </p>`
    }
    ${
      missing === null
        ? nothing
        : html`<p>
            <b>ImageNet’s 1000 have no ${missing.title}.</b> ${missing.near.length > 0 ? 'Near it:' : nothing}
            ${missing.near.map(
              ({ id, title }, index) =>
                html`${index === 0 ? '' : ', '}<button
                    type="button"
                    class="link"
                    ?disabled=${disabled}
                    @click=${() => acts.open(id)}
                  >
                    ${title}
                  </button>`,
            )}
          </p>`
    }
  </div>`;
}

/** The same for those who do not see it. */
export function toldText({ missing, meant }: SearchResult): string {
  const parts = [
    meant === null ? '' : `Did you mean ${meant}? Enter searches for it.`,
    missing === null ? '' : `ImageNet’s 1000 have no ${missing.title}.`,
  ];
  return parts.filter(Boolean).join(' ');
}
