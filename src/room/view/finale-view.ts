import { html, nothing } from 'lit';
import {
  alonePhotos,
  networkTally,
  togetherPhotos,
  type ClassFinale,
  type FinaleAct,
  type FinaleAlone,
} from '../../figures/observers/class-finale.ts';
import {
  aloneNote,
  aloneWords,
  limitsNote,
  limitsWords,
  togetherNote,
  togetherWords,
  wallWords,
} from '../../figures/observers/finale-words.ts';
import { counted } from '../../core/text/counted.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Board } from '../make-teacher.ts';
import { countsOf } from '../../figures/observers/missed-words.ts';
import { ends } from '../../figures/stats/wilson.ts';
import '../../results/element/exposure-curve/exposure-curve.ts';
import { ratePoint, type CurveLine } from '../../results/logic/session-exposures.ts';
import { roomExposuresNote, roomExposuresWords, type RoomExposures } from '../logic/room-exposures.ts';
import { tilePart } from '../../kit/style/image-cards.ts';
import { sentence } from '../../kit/file/sentence.ts';
import '../element/board/board-figures.ts';
import '../element/finale/finale-photos.ts';
import '../element/finale/finale-podium.ts';
import '../element/finale/finale-wall.ts';
import type { FinaleNames } from '../element/finale/shown-photo.ts';

/** Names and photos of a room. */
function namesOf({ id, keys, images }: WholeRoom, { teacher, teacherServer }: Board): FinaleNames {
  const catalogue = teacher.catalogue.value;
  return {
    nameOf: (wnid) => catalogue.title(wnid),
    areCategories: catalogue.list !== undefined,
    filedUnder: (wnid) => catalogue.filedUnder(wnid),
    urlOf: (image) => (keys[image] ? teacherServer.photoUrl(id, keys[image]) : null),
    partOf: (image) => tilePart(images.find((one) => one.id === image)),
  };
}

/** The finding of an act. */
export function finaleHeadline(act: FinaleAct, room: WholeRoom, stores: Board) {
  const finale = stores.teacher.finale.value;
  if (!finale) return nothing;
  const exposures = stores.teacher.exposures.value;
  switch (act) {
    case 'exposures':
      return exposures ? sentence(roomExposuresWords(exposures)) : nothing;
    case 'alone':
      return sentence(aloneWords(finale));
    case 'together':
      return sentence(togetherWords(finale, namesOf(room, stores).nameOf));
    case 'wall':
      return sentence(wallWords(finale));
    case 'podium':
      return 'Photos to remember';
    case 'limits':
      return limitsWords(finale);
    case 'figures':
      return 'Alone, together, and the network';
  }
}

/** What an act shows under its finding. */
export function finaleMiddle(act: FinaleAct, room: WholeRoom, stores: Board) {
  const finale = stores.teacher.finale.value;
  if (!finale) return nothing;
  const names = namesOf(room, stores);
  const exposures = stores.teacher.exposures.value;
  switch (act) {
    case 'exposures':
      return exposures ? exposuresTemplate(exposures, room.options) : nothing;
    case 'alone':
    case 'together':
      return html`<hit5-finale-photos
        .finale=${finale}
        ?together=${act === 'together'}
        .names=${names}
      ></hit5-finale-photos>`;
    case 'wall':
      return html`<hit5-finale-wall .finale=${finale} .names=${names}></hit5-finale-wall>`;
    case 'podium':
      return html`<hit5-finale-podium .finale=${finale} .names=${names}></hit5-finale-podium>`;
    case 'limits':
      return limitsTemplate(finale);
    case 'figures':
      return html`<hit5-board-figures .figures=${stores.teacher.figures.value}></hit5-board-figures>`;
  }
}

/** The counts beside an act, and what they count; null where the act has the whole screen. */
export function finaleBeside(act: FinaleAct, { options }: WholeRoom, { teacher }: Board) {
  const finale = teacher.finale.value;
  if (!finale) return null;
  if (act === 'alone') {
    const photos = alonePhotos(finale);
    const { alone, people } = finale;
    return html`<h2>Alone</h2>
      <p>${aloneNote(finale, depthOf(options))}</p>
      ${alone ? aloneTemplate(alone, people) : nothing} ${networkTemplate(networkTally(photos))}`;
  }
  if (act === 'together') {
    const photos = togetherPhotos(finale);
    const missed = photos.filter(({ together }) => together === false).length;
    return html`<h2>Together</h2>
      <p>${togetherNote(finale, depthOf(options))}</p>
      ${countTemplate('person', `${missed} of ${photos.length}`, 'missed together')}
      ${networkTemplate(networkTally(photos))}
      ${finale.alone ? html`<p class="few">${aloneWords(finale)[0]?.text}</p>` : nothing}`;
  }
  return null;
}

function aloneTemplate(alone: FinaleAlone, people: number) {
  const words = !alone.isWhole ? 'answers were wrong' : people > 1 ? 'missed, on average' : 'missed';
  return countTemplate('person', countsOf(alone.missed), words);
}

function networkTemplate(network: ReturnType<typeof networkTally>) {
  return network
    ? countTemplate('network', `${network.missed} of ${network.photos}`, 'missed by the network')
    : html`<p class="few">The network has not answered.</p>`;
}

function countTemplate(side: 'person' | 'network', count: string, words: string) {
  return html`<p><b class="count ${side}">${count}</b> ${words}</p>`;
}

/** How much the class missed at each time, and the network on the same photos, for which time is nothing: a level line. */
function exposuresTemplate(exposures: RoomExposures, { show = [], list }: WholeRoom['options']) {
  const { rates, network } = exposures;
  const own = new Map(rates.map((rate) => [rate.exposure, rate]));
  const lines: readonly CurveLine[] = [
    {
      ...{ name: 'You', kind: 'person', faint: false },
      points: show.map((exposure) => {
        const rate = own.get(exposure);
        if (!rate) return { value: null, interval: null, basis: '' };
        const people = rate.people === 1 ? '1 person' : `${rate.people} people`;
        const basis = `${counted(rate.answers, 'answer')} of ${people}`;
        return { value: rate.interval.estimate, interval: ends(rate.interval), basis };
      }),
    },
    ...(network
      ? [
          {
            ...({ name: 'The network', kind: 'network', faint: false } as const),
            points: show.map(() => ratePoint({ errors: network.errors, n: network.images })),
          },
        ]
      : []),
  ];
  return html`<hit5-exposure-curve
      heading="Photos missed, by how long they were shown"
      subtitle="Each with its 95 % interval; times on a logarithmic axis"
      tallest="210"
      .exposures=${show}
      .lines=${lines}
      .chance=${list ? 1 - 1 / list.categories.length : null}
    ></hit5-exposure-curve>
    <p class="note">${roomExposuresNote(exposures)}</p>`;
}

function limitsTemplate(finale: ClassFinale) {
  const { people } = finale;
  const photos = alonePhotos(finale);
  const count = (number: number, words: string) =>
    number === 0
      ? nothing
      : html`<p><b>${number}</b> ${number === 1 ? words.replace('people', 'person') : words}</p>`;
  return html`<div class="limits">
    ${count(photos.length, photos.length === 1 ? 'photo' : 'photos')} ${count(people, 'people')}
    ${count(networkTally(photos) ? 1 : 0, 'network')}
    <p class="note">${limitsNote(finale)}</p>
  </div>`;
}
