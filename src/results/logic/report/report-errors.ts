import { errorReason } from '../../../figures/errors/error-reason.ts';
import { isLookedAt, type Review } from '../../../figures/errors/review.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import type { ImageCase, SideAnswer } from '../../../figures/errors/image-case.ts';
import { confidenceWords } from '../../../figures/errors/said-confidence.ts';
import type { ChallengeImage, ImageId } from '../../../core/trials/challenge.ts';
import { shownWords } from '../../../label/logic/timed-frames.ts';
import { markup, type Content, type Markup } from '../../../figures/report/markup.ts';
import { creditLine, photoOf } from '../../../figures/report/report-images.ts';
import type { ReportParts } from './report-parts.ts';

/** More errors than these are not shown one by one, so that the page can be sent. */
export const mostErrors = 120;

/** The compared images that one side missed or both did, in the order of answering. */
export function missedCases({ compared }: Pick<ReportParts, 'compared'>): readonly ImageCase[] {
  return compared.cases.filter(
    ({ standing, outcome }) => standing === 'compared' && outcome !== 'both-right',
  );
}

/** The errors one by one, each with its photo and how long it stood in a timed view, both sides' guesses and what was found. */
export function errorList(parts: ReportParts): Markup {
  const cases = missedCases(parts);
  const images = new Map(parts.challenge?.images.map((image) => [image.id, image]));
  const shown = cases.slice(0, mostErrors);
  return markup`<div class="errors">${shown.map((one) => errorCard(one, images.get(one.imageId), parts))}</div>
${cases.length > shown.length && markup`<p class="note">The first ${shown.length} of ${cases.length} are shown.</p>`}`;
}

function errorCard(one: ImageCase, image: ChallengeImage | undefined, parts: ReportParts): Markup {
  const truth = one.truth?.label ?? '';
  const photo = parts.photos.get(one.imageId);
  const guesses = one.trial?.prediction?.guesses ?? [];
  const viewed = one.trial?.record.viewed;
  return markup`<article class="error">
<div>${photoOf(photo ?? null, truth)}</div>
<div class="body"><h3>${one.position + 1}. ${truth}</h3>${viewed ? markup`<p class="note">${shownWords(viewed)}</p>` : null}
<div class="says"><div><b class="person">You</b> (${formatSeconds(one.trial?.time.response ?? 0)}${sureness(one)})${said(one.person, () => '')}</div>
<div><b class="network">Network</b>${one.network && said(one.network, (slot) => ` ${formatPercent(guesses[slot]?.probability ?? 0)}`)}</div></div>
${reviewLines(one.imageId, parts.file.reviews)}
${photo && image?.credit ? creditLine(image.credit) : null}</div></article>
`;
}

/** What the person said of the first guess. */
function sureness({ trial }: ImageCase): string {
  const confidence = trial?.record.confidence;
  return confidence ? `, “${confidenceWords[confidence].toLowerCase()}”` : '';
}

/** A side's guesses in their order, the right one told by a tick too. */
function said({ classes, rank }: SideAnswer, beside: (slot: number) => string): Markup {
  if (classes.length === 0) return markup`<p>said nothing</p>`;
  return markup`<ol>${classes.map(
    ({ label }, slot) =>
      markup`<li${slot === rank && markup` class="hit"`}>${label}${beside(slot)}${slot === rank && ' ✓'}</li>`,
  )}</ol>`;
}

function reviewLines(imageId: ImageId, reviews: readonly Review[]): Content {
  const own = reviews.filter((review) => review.imageId === imageId && isLookedAt(review));
  const who = { person: 'Your error', network: 'The network’s error' };
  return own.map(({ side, categories, note, contested }) => {
    const words = [
      ...categories.map((id) => errorReason(id).label),
      ...(contested ? ['label contested'] : []),
      ...(note.trim() === '' ? [] : [`“${note.trim()}”`]),
    ];
    return markup`<p>${who[side]}: ${words.join(', ')}.</p>`;
  });
}
