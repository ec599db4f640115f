import { html } from 'lit';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import { choiceLink } from './choice-link.ts';

/** A number that leads to its images. */
export function linkedCount(count: number, choice: ImageChoice) {
  return count === 0 ? '0' : html`<a href=${choiceLink(choice)}>${count}</a>`;
}
