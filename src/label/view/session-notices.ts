import { html, nothing, type TemplateResult } from 'lit';
import { photosLink } from '../../kit/route/pages.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { unknownOf } from '../../core/classes/category-list.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { defaultChallenge, type ChallengeId, type ChallengeImage } from '../../core/trials/challenge.ts';
import type { SessionRequest } from '../../core/trials/session-request.ts';
import type { Draft, Session, SkippedImage } from '../../core/trials/session.ts';
import type { Label } from '../make-label.ts';
import { beginWords } from '../words/begin/begin.ts';
import { technical } from '../../kit/words/marks.ts';
import { common } from '../../kit/words/common/common.ts';

interface SessionEvents {
  readonly session: Session;
  /** Null before the person has begun. */
  readonly draft: Draft | null;
  /** What the address asked for; null where it names a session of this machine. */
  readonly request: SessionRequest | null;
  readonly failure: string | null;
  /** How many of the images to come stand in practice and in a challenge or a test of the person. */
  readonly shared: () => number;
  readonly resumed: boolean;
  readonly retry: () => void;
}

export function sessionNotices(events: SessionEvents) {
  const { session, draft } = events;
  return [
    events.failure === null || !draft ? nothing : failureNotice(events),
    draft ? nothing : fewerNotice(events),
    !draft || events.resumed ? sharedNotice(events) : nothing,
    events.resumed
      ? html`<hit5-notice kind="info">${beginWords().notices.welcomeBack}</hit5-notice>`
      : nothing,
    session.skipped.length > 0 ? skippedNotice(session) : nothing,
  ];
}

function failureNotice({ failure, retry }: SessionEvents) {
  return html`<hit5-notice kind="alarm">
    ${technical(failure ?? '')}
    <button slot="actions" type="button" @click=${retry}>${common().tryAgain}</button>
  </hit5-notice>`;
}

/** A link may ask for more images than there are. */
function fewerNotice({ session, request }: SessionEvents) {
  const there = session.order.length;
  if (!request || there >= request.count) return nothing;
  const { fewer, fewerKept } = beginWords().notices;
  const { count, practice, mode } = request;
  return html`<hit5-notice kind="info"
    >${practice > 0 && mode !== 'practice' ? fewerKept(count, there, practice) : fewer(count, there)}</hit5-notice
  >`;
}

/** A link keeps practice and test apart only where both say the same seed, and leave enough images. */
function sharedNotice({ session: { person, mode, order }, draft, shared: count }: SessionEvents) {
  const shared = count();
  if (shared === 0) return nothing;
  const { ahead, before, toStart } = beginWords().notices;
  const said = mode === 'practice' ? ahead : before;
  return html`<hit5-notice kind="warning">
    ${said(shared, order.length - (draft?.position ?? 0), visibleText(person))}
    <a slot="actions" class="button" href="#/">${toStart}</a>
  </hit5-notice>`;
}

/** @param images how many the challenge has of the kinds that the link takes, and that show a category of its list. */
export function noneLeftNotice({ practice, kinds, list, only }: SessionRequest, images: number) {
  const named = kinds ? { photos: 'photos', drawings: 'drawings and paintings' }[kinds] : '';
  const none = list
    ? `none of the challenge’s ${named || 'images'} shows one of its ${list.categories.length} categories.`
    : `it takes only ${named}, and ${only ? 'none of the images that it names is one' : 'the challenge has none'}.`;
  const why =
    images === 0
      ? none
      : `it keeps the first ${practice} of its seed for practice, and ${only ? 'takes' : 'the challenge has'} ${[images, named].join(' ').trim()}${list ? ' that show one of its categories' : ''}.`;
  const words = beginWords().notices;
  return html`<hit5-notice kind="warning">
    ${words.noImage} ${technical(why)} ${words.askAnother}
    <a slot="actions" class="button" href="#/">${words.toStart}</a>
  </hit5-notice>`;
}

/** What of a link does not fit the classes or the challenge, as a sentence; null where all does. */
export function misfitOf(
  { list, only }: SessionRequest,
  catalogue: Catalogue,
  images: readonly Pick<ChallengeImage, 'id'>[],
): string | null {
  const unknown = list && unknownOf(list, catalogue);
  if (unknown)
    return `Its category ${quoted(unknown[0])} has the class ${unknown[1]}, which is none of the 1000.`;
  const strange = only?.find((named) => !images.some(({ id }) => id === named));
  return strange === undefined
    ? null
    : `It says “only=” with the image ${quoted(strange)}, and the challenge has none of this id.`;
}

export function missingTemplate(challenge: ChallengeId) {
  return html`<hit5-top-bar place="#/" folded></hit5-top-bar>
    <main class="nowhere">
      <h1>${beginWords().notices.photosNotHere}</h1>
      ${challenge === defaultChallenge ? html`<slot name="notices"></slot>` : noPackNotice(challenge)}
    </main>`;
}

function noPackNotice(challenge: ChallengeId) {
  const words = beginWords().notices;
  return html`<hit5-notice kind="warning">
    ${words.noPack(challenge)}
    <a slot="actions" class="button" href=${photosLink(null, location.hash)}>${words.openPack}</a>
    <a slot="actions" class="button" href="#/">${words.toStart}</a>
  </hit5-notice>`;
}

/** A link that cannot be read as a whole begins nothing: what is left out would make it another session. */
export function problemNotice(problem: string) {
  const words = beginWords().notices;
  return html`<hit5-notice class="problem" kind="warning">
    ${words.noSession} ${technical(problem)} ${words.askThem}
    <a slot="actions" class="button" href="#/">${words.toStart}</a>
  </hit5-notice>`;
}

export function rematchNotice(stop: () => void) {
  const { rematch, stopRematch } = beginWords().notices;
  return html`<hit5-notice kind="info">
    ${rematch} <button class="take-back" type="button" @click=${stop}>${stopRematch}</button>
  </hit5-notice>`;
}

/** In a room the class has gone on, which everybody has seen: one short line. */
function skippedNotice({ skipped, trials, room }: Session) {
  const last = skipped.filter(({ position }) => trials.every((trial) => trial.position < position));
  if (last.length === 0) return nothing;
  const why = ({ reason }: SkippedImage) => (room ? null : reason);
  const placesOf = (said: string | null) =>
    last.flatMap((one) => (why(one) === said ? [one.position + 1] : []));
  return html`<hit5-notice kind="warning">
    ${[...new Set(last.map(why))].map((said) => [
      `${skippedWords(placesOf(said))} `,
      said === null ? beginWords().notices.noAnswer : technical(said),
      ' ',
    ])}
  </hit5-notice>`;
}

/** "Image 4 is not counted:", "Images 1 to 3 are not counted:": one line, however many there are. */
function skippedWords(places: readonly number[]): string {
  const { notCounted, rowNotCounted, listNotCounted } = beginWords().notices;
  const [first = 0, last = first] = [places[0], places.at(-1)];
  if (places.length === 1) return notCounted(first);
  const isRow = last - first === places.length - 1;
  return isRow ? rowNotCounted(first, last) : listNotCounted(places.join(', '));
}

/** A test shows no answer after the image, so it says there what counts, and lets the person think again. */
export function takeBackNotice({ flow, sessions }: Pick<Label, 'flow' | 'sessions'>) {
  const at = flow.takeable.value;
  if (at === null) return nothing;
  const isClosing = sessions.state.value?.phase.kind === 'closing';
  const words = beginWords().notices;
  return html`<hit5-notice kind="info" class=${isClosing ? 'closing' : 'taking'}>
    ${words.countsUnknown(at + 1)} ${isClosing ? words.lastOne : nothing}
    <button class="take-back" type="button" @click=${() => flow.takeBack()}>
      ${words.takeBack} <kbd>Alt Z</kbd>
    </button>
    ${
      isClosing
        ? html`<button slot="actions" type="button" class="primary" @click=${() => void sessions.next()}>
            ${words.toTheEnd}
          </button>`
        : nothing
    }
  </hit5-notice>`;
}

export function nowhereTemplate(statement: string, notice: TemplateResult) {
  return html`<hit5-top-bar place="#/" folded></hit5-top-bar>
    <main class="nowhere">
      <h1>${statement}</h1>
      ${notice}
    </main>`;
}
