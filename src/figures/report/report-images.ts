import type { ChallengeImage, Credit } from '../../core/trials/challenge.ts';
import { markup, type Markup } from './markup.ts';
import { isPublicAddress } from './public-address.ts';

/** An image that stands for many on the first page. */
export interface ReportImage {
  /** Why it is shown: "Everybody missed". */
  readonly title: string;
  /** What it shows, as the truth says. */
  readonly label: string;
  /** A small photo as a `data:` address; null where it is not at hand, or may not be passed on. */
  readonly photo: string | null;
  readonly credit: Credit | null;
  /** Who said what, a line each. */
  readonly said: readonly string[];
}

/** Whether an image may be passed on in a report: it says whose it is, and its licence forbids no changed copy. */
export function mayBeInlined({ credit }: ChallengeImage): boolean {
  return credit !== null && !/(?:^|[-\s])ND(?:$|[-\s])|no ?deriv|all rights/i.test(credit.licence);
}

/** A few images beside each other, each with what was said of it. */
export function imageCards(images: readonly ReportImage[]): Markup {
  return markup`<div class="cards">${images.map(
    ({ title, label, photo, credit, said }) => markup`<article><h3>${title}</h3>
${photoOf(photo, label)}
<p><b>${label}</b></p>${said.map((line) => markup`<p>${line}</p>`)}
${photo !== null && credit ? creditLine(credit) : null}</article>
`,
  )}</div>`;
}

/** The small photo, or why there is none. */
export function photoOf(photo: string | null, label: string): Markup {
  return photo === null
    ? markup`<div class="none">photo not passed on</div>`
    : markup`<img src="${photo}" alt="${label}" width="120" height="120">`;
}

/** Whose a photo is, and what was changed. */
export function creditLine({ author, licence, licenceUrl, source, changes }: Credit): Markup {
  const link = licenceUrl !== null && isPublicAddress(licenceUrl);
  return markup`<small>${author}, ${link ? markup`<a href="${licenceUrl}">${licence}</a>` : licence}, ${source}. Changes: ${
    changes ? `${changes}; ` : ''
  }made smaller for this report.</small>`;
}
