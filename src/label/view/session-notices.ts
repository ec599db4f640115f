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
      ? html`<hit5-notice kind="info"
          >Welcome back. The session paused; it goes on where you stopped.</hit5-notice
        >`
      : nothing,
    session.skipped.length > 0 ? skippedNotice(session) : nothing,
  ];
}

function failureNotice({ failure, retry }: SessionEvents) {
  return html`<hit5-notice kind="alarm">
    ${failure}
    <button slot="actions" type="button" @click=${retry}>Try again</button>
  </hit5-notice>`;
}

/** A link may ask for more images than there are. */
function fewerNotice({ session, request }: SessionEvents) {
  const there = session.order.length;
  if (!request || there >= request.count) return nothing;
  return html`<hit5-notice kind="info">
    ${request.count} images were asked for, and there are ${there}
    ${
      request.practice > 0 && request.mode !== 'practice'
        ? `beside the ${request.practice} that are kept for practice`
        : nothing
    }.
  </hit5-notice>`;
}

/** A link keeps practice and test apart only where both say the same seed, and leave enough images. */
function sharedNotice({ session: { person, mode, order }, draft, shared: count }: SessionEvents) {
  const shared = count();
  if (shared === 0) return nothing;
  const who = visibleText(person);
  const images = draft === null ? `these ${order.length} images` : 'the images that are still to come';
  const words =
    mode === 'practice'
      ? `${shared} of ${images} ${shared === 1 ? 'is' : 'are'} also in a challenge or a test that ${who} has not finished, so that would say less. Finish that first.`
      : `${who} has practised ${shared} of ${images} before, so this ${mode} says less. On the start page you can start a session without them.`;
  return html`<hit5-notice kind="warning">
    ${words}
    <a slot="actions" class="button" href="#/">To the start</a>
  </hit5-notice>`;
}

/** @param images how many the challenge has of the kinds that the link takes, and that show a category of its list. */
export function noneLeftNotice({ practice, kinds, list, only }: SessionRequest, images: number) {
  const named = kinds ? { photos: 'photos', drawings: 'drawings and paintings' }[kinds] : '';
  const none = list
    ? `none of the challenge’s ${named || 'images'} shows one of its ${list.categories.length} categories.`
    : `it takes only ${named}, and ${only ? 'none of the images that it names is one' : 'the challenge has none'}.`;
  return html`<hit5-notice kind="warning">
    This link shows no image:
    ${
      images === 0
        ? none
        : `it keeps the first ${practice} of its seed for practice, and ${only ? 'takes' : 'the challenge has'} ${[images, named].join(' ').trim()}${list ? ' that show one of its categories' : ''}.`
    }
    Ask the person who gave it to you for another one, or start your own session.
    <a slot="actions" class="button" href="#/">To the start</a>
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
      <h1>The photos of this link are not here.</h1>
      ${challenge === defaultChallenge ? html`<slot name="notices"></slot>` : noPackNotice(challenge)}
    </main>`;
}

function noPackNotice(challenge: ChallengeId) {
  return html`<hit5-notice kind="warning">
    The challenge “${challenge}” is not in this browser. Open its pack first; from there you can go on to this
    session.
    <a slot="actions" class="button" href=${photosLink(null, location.hash)}>Open a pack</a>
    <a slot="actions" class="button" href="#/">To the start</a>
  </hit5-notice>`;
}

/** A link that cannot be read as a whole begins nothing: what is left out would make it another session. */
export function problemNotice(problem: string) {
  return html`<hit5-notice class="problem" kind="warning">
    The link that you opened does not lead to a session. ${problem} Ask the person who gave it to you, or
    start your own session.
    <a slot="actions" class="button" href="#/">To the start</a>
  </hit5-notice>`;
}

export function rematchNotice(stop: () => void) {
  return html`<hit5-notice kind="info">
    A rematch is practice: it counts nowhere and is not kept.
    <button class="take-back" type="button" @click=${stop}>Stop the rematch</button>
  </hit5-notice>`;
}

/** In a room the class has gone on, which everybody has seen: one short line. */
function skippedNotice({ skipped, trials, room }: Session) {
  const last = skipped.filter(({ position }) => trials.every((trial) => trial.position < position));
  if (last.length === 0) return nothing;
  const why = ({ reason }: SkippedImage) => (room ? 'no answer.' : reason);
  const placesOf = (words: string) => last.flatMap((one) => (why(one) === words ? [one.position + 1] : []));
  return html`<hit5-notice kind="warning">
    ${[...new Set(last.map(why))].map((words) => `${skippedWords(placesOf(words))}: ${words} `)}
  </hit5-notice>`;
}

/** "Image 4 is not counted", "Images 1 to 3 are not counted": one line, however many there are. */
function skippedWords(places: readonly number[]): string {
  const [first = 0, last = first] = [places[0], places.at(-1)];
  if (places.length === 1) return `Image ${first} is not counted`;
  const isRow = last - first === places.length - 1;
  return `Images ${isRow ? `${first} to ${last}` : places.join(', ')} are not counted`;
}

/** A test shows no answer after the image, so it says there what counts, and lets the person think again. */
export function takeBackNotice({ flow, sessions }: Pick<Label, 'flow' | 'sessions'>) {
  const at = flow.takeable.value;
  if (at === null) return nothing;
  const isClosing = sessions.state.value?.phase.kind === 'closing';
  return html`<hit5-notice kind="info" class=${isClosing ? 'closing' : 'taking'}>
    Image ${at + 1} counts as “I don’t know”.
    ${isClosing ? 'It is the last one: you can take the answer back until you go on to the end.' : nothing}
    <button class="take-back" type="button" @click=${() => flow.takeBack()}>
      Take it back <kbd>Alt Z</kbd>
    </button>
    ${
      isClosing
        ? html`<button slot="actions" type="button" class="primary" @click=${() => void sessions.next()}>
            To the end
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
