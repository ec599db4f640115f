import type { CategoryList } from '../../../core/classes/category-list.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import type { Challenge, ChallengeImage, ImageId } from '../../../core/trials/challenge.ts';
import { errorReason } from '../../../figures/errors/error-reason.ts';
import type { ImageCase, SideAnswer } from '../../../figures/errors/image-case.ts';
import { isLookedAt, type Review } from '../../../figures/errors/review.ts';
import { confidenceWords } from '../../../figures/errors/said-confidence.ts';
import { drawnMisses } from '../../../figures/errors/session-error.ts';
import { sessionCurve } from '../../../figures/observers/exposure-curve.ts';
import {
  bibtex,
  dataLicence,
  notShown,
  type NotShownOf,
  notShownOfSession,
} from '../../../figures/report/cite.ts';
import { howToOpen, isPublicAddress, linkToPassOn } from '../../../figures/report/public-address.ts';
import { reportedOptions } from '../../../figures/report/session-methods.ts';
import { intervalAndTest } from '../../../figures/scoring/format-p.ts';
import type { Table } from '../../../figures/table.ts';
import type { SessionFile } from '../../../files/formats/session-content.ts';
import { labelWords } from '../../../files/label-words.ts';
import type { NetworkCard } from '../../../files/network-card-format.ts';
import type { PackLabels } from '../../../files/pack-format.ts';
import { shownWords } from '../../../label/logic/timed-frames.ts';
import { countedApart } from '../apart-words.ts';
import { effortLog } from '../effort/effort-log.ts';
import { depthOf } from '../../../core/trials/hit.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import { about, toYou } from '../../../figures/scoring/addressed.ts';
import { finding } from '../../../figures/scoring/finding.ts';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { givenHow, type Grading, ruleWords } from '../../../core/trials/grading.ts';
import { sentenceText } from '../../../figures/scoring/score-sentence.ts';
import type { SessionComparison } from '../session-comparison.ts';
import { summarise } from '../../../figures/scoring/session-summary.ts';
import { type Content, markTable, markup, type Markup } from '../../../figures/report/markup.ts';
import { creditLine, imageCards, photoOf, type ReportImage } from '../../../figures/report/report-images.ts';
import { reportPage, section } from '../../../figures/report/report-page.ts';
import type { Session } from '../../../core/trials/session.ts';
import { type RateRow, rateTable } from '../rate-table.ts';
import { reasonShares, reasonTable, reasonedWords } from '../reason-shares.ts';
import { sessionErrors } from '../../../figures/errors/session-error.ts';
import { sides } from '../../../figures/errors/side.ts';

/** The charts of a report; null where there are too few answers for one. */
export interface ReportPictures {
  readonly rates: Markup | null;
  readonly outcomes: Markup | null;
  readonly curve: Markup | null;
  readonly calibration: Markup | null;
  /** How well the person's own words tell the hits; null where nobody asked too. */
  readonly said: Markup | null;
  readonly time: Markup | null;
  /** Error over the exposures of a timed view; null without two. */
  readonly exposures: Markup | null;
  /** Error over the session, against time and against practice. */
  readonly effort: readonly Markup[];
}

/** All that a report is made of. */
export interface ReportParts {
  readonly file: SessionFile;
  /** By `grading`. */
  readonly compared: SessionComparison;
  /** What counts as right in every figure. */
  readonly grading: Grading;
  /** The session's. */
  readonly catalogue: Catalogue;
  /** Null when it is not at hand: then there are no photos and no credits. */
  readonly challenge: Challenge | null;
  /** What is known of its labels; null where nobody said anything. */
  readonly labels: PackLabels | null;
  /** Small photos as `data:` addresses, of those whose licence allows to pass them on. */
  readonly photos: ReadonlyMap<ImageId, string>;
  /** The tests, the paired one first. */
  readonly tests: Table;
  /** Both sides' errors by group. */
  readonly splits: readonly Table[];
  /** Both sides' error rates, then those of 2014, or what chance would do. */
  readonly rates: readonly RateRow[];
  /** The charts of the results' pages. */
  readonly pictures: ReportPictures;
  /** The cards of the networks that answered, as far as they ship. */
  readonly cards: readonly NetworkCard[];
  /** The part from `#` on of the link that gives everybody the same images in the same order. */
  readonly link: string;
  /** The address of the page that makes the report. */
  readonly page: string;
  /** What `sessionMethods` says of it. */
  readonly methods: string;
  /** The reader's own sentences; empty where they are to be written on paper. */
  readonly ownWords: string;
  /** Hit5's version. */
  readonly version: string;
  /** When the report is made, ISO 8601. */
  readonly madeAt: string;
}

/** Which images stand in no figure, and why. */
function leftOut({ compared, grading }: ReportParts): Markup {
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
function methodNotes({ list }: Catalogue): Markup {
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
function repeatNotes({ file, cards, challenge, labels, link, page, version, madeAt }: ReportParts): Markup {
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

/**
 * A session's results as one HTML page: the finding, both sides' errors and three images first, all else as an appendix.
 *
 * @returns the text of the file.
 */
export function writeReport(parts: ReportParts): string {
  const { session } = parts.file;
  const { images } = parts.compared;
  return reportPage({
    title: `Hit5 report: ${session.person}, ${session.mode} of ${session.startedAt.slice(0, 10)}`,
    first: markup`${head(parts)}${images > 0 ? firstFigures(parts) : null}`,
    ownTitle: 'In my own words',
    ownWords: parts.ownWords,
    appendix: markup`${images > 0 ? figures(parts) : null}
${section('Counted apart', leftOut(parts))}
${section('How it was done', methodNotes(parts.catalogue))}
${section('To repeat it', repeatNotes(parts))}
${citeNotes(parts.methods, parts.page, notShownOfSession(parts.file.session))}`,
  });
}

/** Both sides' error rates, and an image of each way to miss. */
function firstFigures(parts: ReportParts): Markup {
  const images = telling(parts);
  return markup`${section('Who missed how many', markup`${parts.pictures.rates}`)}${
    images.length > 0 && section(images.length === 1 ? 'One image' : 'Some of the images', imageCards(images))
  }`;
}

/** The first image of each way to miss, one whose photo can be shown before others. */
function telling(parts: ReportParts): readonly ReportImage[] {
  const { person } = parts.file.session;
  const missed = missedCases(parts);
  const titles = [
    ['both-wrong', 'Both missed'],
    ['only-person', 'The network missed'],
    ['only-network', `${person} missed`],
  ] as const;
  return titles.flatMap(([outcome, title]) => {
    const cases = missed.filter((one) => one.outcome === outcome);
    const one = cases.find(({ imageId }) => parts.photos.has(imageId)) ?? cases[0];
    if (!one) return [];
    const [own, network] = [one.person, one.network].map((answer) => answer?.classes[0]?.title ?? 'nothing');
    return [
      {
        title,
        label: one.truth?.title ?? '',
        photo: parts.photos.get(one.imageId) ?? null,
        credit: parts.challenge?.images.find(({ id }) => id === one.imageId)?.credit ?? null,
        said: [`${person} said first: ${own ?? ''}`, `The network said first: ${network ?? ''}`],
      },
    ];
  });
}

function head({ file: { session }, compared, challenge, catalogue, grading }: ReportParts): Markup {
  const day = session.startedAt.slice(0, 10);
  const person = about(session.person);
  return markup`<header>
${session.simulated === true && markup`<p class="simulated">Simulated: nobody gave these answers. A program drew them.</p>`}
<h1>${sessionCurve(compared.cases, session, person)?.heading ?? sentenceText(finding(compared.pair, person))}</h1>${drawnMisses(compared.cases, person).map((words) => markup`<p>${words}</p>`)}
<p class="note">${session.person}, ${session.mode}, ${day}, ${challenge?.title ?? session.challengeId}; “you” is ${session.person} below. The figures count the
${pluralize(compared.images, 'image')} that both sides answered ${givenHow(session)}. ${gradedBy(compared, session, catalogue, grading)}</p></header>`;
}

/** Which labels every figure stands on, and how many images another choice of labels would leave. */
function gradedBy(
  { images }: SessionComparison,
  session: Session,
  catalogue: Catalogue,
  { rule }: Grading,
): string {
  if (rule === 'original') return `${ruleWords[rule]}.`;
  const before = summarise(session, catalogue).images;
  return `${ruleWords[rule]}: ${pluralize(images, 'image')} ${images === 1 ? 'counts' : 'count'}, instead of ${before} by the original label.`;
}

function figures(parts: ReportParts): Markup {
  const { file, catalogue, grading, tests, rates, pictures } = parts;
  const log = effortLog(file.session, catalogue, grading);
  const { list } = catalogue;
  return markup`${section(
    'Errors',
    markup`${markTable({ caption: `Share of images missed, Hit@${depthOf(catalogue)}, with 95 % interval (Wilson)`, ...rateTable(rates) })}
${!list && markup`<p class="note">2014: Russakovsky et al. 2015 (arXiv 1409.0575), section 6.4, on other images and 1500 of them.</p>`}`,
  )}${section('Who got what', markup`${pictures.outcomes}`)}${section(
    'How sure is that?',
    markTable(tests),
  )}${pictures.curve && section('One guess to five', pictures.curve)}${
    pictures.calibration && section('Does the network know when it is right?', pictures.calibration)
  }${pictures.said && section('Do you know when you are right?', pictures.said)}${
    pictures.time &&
    section('Time', markup`${pictures.time}<p class="note">On ${pluralize(log.length, 'image')}.</p>`)
  }${
    pictures.exposures && section('By exposure', pictures.exposures)
  }${pictures.effort.length > 0 && section('What time and practice do', markup`${pictures.effort}`)}${section(
    `By ${list ? 'category' : 'branch of the hierarchy'}, kind of image and mode`,
    markup`${parts.splits.map(markTable)}`,
  )}${list ? null : section('Why', reasonsPart(parts))}${section(
    'The errors one by one',
    markup`<p>${pluralize(missedCases(parts).length, 'image')} that you, the network or both missed, in the order of answering.</p>${errorList(parts)}`,
  )}`;
}

/** The reasons found for each side's errors, beside those of 2014; with how many errors were looked at. */
function reasonsPart({ file, catalogue, grading }: ReportParts): Markup {
  const errors = sessionErrors(file.session, catalogue, grading);
  const [person, network] = sides.map((side) => reasonShares(side, errors, file.reviews));
  if (!person || !network || person.reasoned + network.reasoned === 0) {
    return markup`<p>No error was looked at yet, so nothing is said of their reasons.</p>`;
  }
  return markup`<p>Of your ${person.errors} errors: ${reasonedWords(person)}; of the network’s ${network.errors} errors:
${reasonedWords(network)}. Shares are of all of those, with 95 % interval (Wilson); an error can have several reasons.</p>
${markTable({ caption: 'Reasons for errors, beside those of 2014', ...reasonTable([person, network], toYou) })}`;
}

/** More errors than these are not shown one by one, so that the page can be sent. */
export const mostErrors = 120;

/** The compared images that one side missed or both did, in the order of answering. */
export function missedCases({ compared }: Pick<ReportParts, 'compared'>): readonly ImageCase[] {
  return compared.cases.filter(
    ({ standing, outcome }) => standing === 'compared' && outcome !== 'both-right',
  );
}

/** The errors one by one, each with its photo and how long it stood in a timed view, both sides' guesses and what was found. */
function errorList(parts: ReportParts): Markup {
  const cases = missedCases(parts);
  const images = new Map(parts.challenge?.images.map((image) => [image.id, image]));
  const shown = cases.slice(0, mostErrors);
  return markup`<div class="errors">${shown.map((one) => errorCard(one, images.get(one.imageId), parts))}</div>
${cases.length > shown.length && markup`<p class="note">The first ${shown.length} of ${cases.length} are shown.</p>`}`;
}

function errorCard(one: ImageCase, image: ChallengeImage | undefined, parts: ReportParts): Markup {
  const truth = one.truth?.title ?? '';
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
    ({ title }, slot) =>
      markup`<li${slot === rank && markup` class="hit"`}>${title}${beside(slot)}${slot === rank && ' ✓'}</li>`,
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
