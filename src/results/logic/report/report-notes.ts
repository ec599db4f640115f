import type { Catalogue } from '../../../core/classes/catalogue.ts';
import type { CategoryList } from '../../../core/classes/category-list.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import { intervalAndTest } from '../../../figures/scoring/format-p.ts';
import { labelWords } from '../../../files/label-words.ts';
import { countedApart } from '../apart-words.ts';
import { bibtex, dataLicence, notShown, type NotShownOf } from '../../../figures/report/cite.ts';
import { markup, type Markup } from '../../../figures/report/markup.ts';
import { howToOpen, isPublicAddress, linkToPassOn } from '../../../figures/report/public-address.ts';
import { reportedOptions } from '../../../figures/report/session-methods.ts';
import { section } from '../../../figures/report/report-page.ts';
import type { ReportParts } from './report-parts.ts';

/** Which images stand in no figure, and why. */
export function leftOut({ compared, grading }: ReportParts): Markup {
  const left = countedApart(compared.cases, grading.rule);
  if (left.length === 0) return markup`<p>Nothing: every image that was answered counts.</p>`;
  return markup`<ul>${left.map(({ images, why }) => markup`<li>${images}: ${why}.</li>`)}</ul>`;
}

/** What was answered with, and when an image is missed. */
const classNotes = markup`<p>A person and a network look at the same pixels. Each names up to five of the 1000 ImageNet classes, the
surest first; an image is missed when the truth is not among them (Hit@5; Russakovsky et al. 2015). The experiment is that of A. Karpathy,
“What I learned from competing against a ConvNet on ImageNet” (2014), in which one person missed 5.1 % and GoogLeNet 6.8 % of 1500
images. Those were other images, so the two rows of 2014 are a yardstick, not a comparison.</p>`;

/** The same where a short list was answered with. */
function listNotes({ categories }: CategoryList): Markup {
  return markup`<p>A person and a network look at the same pixels. Each chooses from ${categories.length} categories; an image is missed when the
first guess is not its category. The network answers the category whose classes have the largest mean of its 1000 probabilities
(Geirhos et al. 2021). One guess by chance misses ${categories.length - 1} of ${categories.length} images.</p>`;
}

/** What the figures mean, with their sources. @param catalogue the session's. */
export function methodNotes({ list }: Catalogue): Markup {
  return markup`${list ? listNotes(list) : classNotes}
<ul><li>Intervals of shares are Wilson’s, at 95 %.</li>
<li>Both sides saw the same images, so McNemar’s exact test decides: it counts only the images on which one was right and the other
wrong. The Z test of 2014 takes the counts as if they came from different images; it is shown to compare with 2014.</li>
<li>The interval of the difference is Newcombe’s (1998, method 10). ${intervalAndTest}</li>
<li>Error consistency κ is that of Geirhos et al. (2020), with a
bootstrap interval (2000 samples, fixed seed).</li>
<li>Time counts while the image was visible and the page in front.</li>
${!list && markup`<li>Reasons for errors were given by a person, who could see suggestions computed from the classes and the record.</li>`}</ul>`;
}

/** What somebody else needs to do the same. */
export function repeatNotes({
  file,
  cards,
  challenge,
  labels,
  link,
  page,
  version,
  madeAt,
}: ReportParts): Markup {
  const { session } = file;
  const answers = session.trials.flatMap(({ prediction }) => prediction ?? []);
  const backends = [...new Set(answers.map(({ backend }) => backend))].join(', ');
  const hashes = [...new Set(answers.map(({ network, weightsHash }) => `${network} ${weightsHash}`))];
  const rows: readonly (readonly [string, string])[] = [
    ...linkRows(link, page),
    ['Challenge', challenge ? `${challenge.title} (${challenge.id})` : session.challengeId],
    ...(labels ? [['Labels', labelWords(labels).join(' ')] as const] : []),
    ['Seed', String(session.seed)],
    ['Mode', session.mode],
    ['Kept for practice', pluralize(session.practice, 'image')],
    ...reportedOptions(session),
    ['Images', `${session.trials.length} answered of ${session.order.length}`],
    ['Weights (SHA-256)', hashes.join('; ') || 'no network has answered'],
    ['Backend', backends || '–'],
    ...cards.map((card): readonly [string, string] => [
      card.name,
      `${card.parameters} parameters, ${card.input.size} px, ${card.licence}, ${card.citation}${
        isPublicAddress(card.source.url) ? `; ${card.source.url}` : ''
      }`,
    ]),
    ['Session', `${session.id}, begun ${session.startedAt}`],
    ['Hit5', `version ${version}, report of ${madeAt}`],
  ];
  return markup`<dl>${rows.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** A link, with how it is opened where only a part of it is told. */
function linkRows(hash: string, page: string): readonly (readonly [string, string])[] {
  const link = linkToPassOn(hash, page);
  return link === hash
    ? [
        ['Link', link],
        ['To open it', howToOpen],
      ]
    : [['Link', link]];
}

/**
 * What a paper says of it, what it does not show, and under which licence its data may be passed on.
 *
 * @param page the address of the page that makes the report.
 * @param of whom it tells, and how they answered.
 */
export function citeNotes(methods: string, page: string, of: NotShownOf): Markup {
  const list = (sentences: readonly string[]) =>
    markup`<ul>${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
  return markup`${section('What this does not show', list(notShown(of)))}${section(
    'To describe and cite it',
    markup`<p>${methods}</p><pre>${bibtex(page)}</pre>`,
  )}${section('To pass the data on', list(dataLicence))}`;
}
