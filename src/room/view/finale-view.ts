import { html, nothing } from 'lit';
import { type FinaleAct } from '../../figures/observers/class-finale.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { depthOf } from '../../core/trials/hit.ts';
import { ratePoint, type CurveLine } from '../../figures/observers/exposure-curve.ts';
import type { Board } from '../make-teacher.ts';
import { endpoints } from '../../figures/stats/wilson.ts';
import '../../kit/element/chart/chart.ts';
import { exposureChart } from '../../results/chart/exposure-chart.ts';
import { roomExposuresNote, roomExposuresWords, type RoomExposures } from '../logic/room-exposures.ts';
import { tilePart } from '../../kit/style/image-cards.ts';
import { sentence } from '../../kit/file/sentence.ts';
import '../element/finale/finale-photos.ts';
import '../element/finale/finale-podium.ts';
import '../element/finale/finale-wall.ts';
import type { FinaleNames } from '../element/finale/shown-photo.ts';
import { finaleWords } from '../../observers/words/finale/finale.ts';
import {
  aloneNote,
  aloneWords,
  togetherNote,
  togetherWords,
  wallWords,
} from '../../observers/logic/finale-words.ts';
import { curveWords } from '../words/curve/curve.ts';

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

export function finaleHeadline(act: FinaleAct, room: WholeRoom, stores: Board) {
  const finale = stores.teacher.finale.value;
  if (!finale) return nothing;
  const exposures = stores.teacher.exposures.value;
  const words = finaleWords();
  switch (act) {
    case 'exposures':
      return exposures ? sentence(roomExposuresWords(exposures, curveWords())) : nothing;
    case 'alone':
      return sentence(aloneWords(finale, words));
    case 'together':
      return sentence(togetherWords(finale, namesOf(room, stores).nameOf, words));
    case 'wall':
      return sentence(wallWords(finale, words));
    case 'podium':
      return words.toRemember;
  }
}

/** @param drawn how many points of the curve are drawn. */
export function finaleMiddle(act: FinaleAct, room: WholeRoom, stores: Board, drawn: number) {
  const finale = stores.teacher.finale.value;
  if (!finale) return nothing;
  const names = namesOf(room, stores);
  const exposures = stores.teacher.exposures.value;
  const depth = depthOf(room.options);
  const words = finaleWords();
  switch (act) {
    case 'exposures':
      return exposures ? exposuresTemplate(exposures, room.options, drawn) : nothing;
    case 'alone':
    case 'together':
      return html`<div class="act">
        <hit5-finale-photos
          .finale=${finale}
          ?together=${act === 'together'}
          .names=${names}
        ></hit5-finale-photos>
        <p class="note">
          ${act === 'alone' ? aloneNote(finale, words, depth) : `${togetherNote(finale, words, depth)} ${words.together.limits}`}
        </p>
      </div>`;
    case 'wall':
      return html`<hit5-finale-wall .finale=${finale} .names=${names}></hit5-finale-wall>`;
    case 'podium':
      return html`<hit5-finale-podium .finale=${finale} .names=${names}></hit5-finale-podium>`;
  }
}

/** How much the class missed at each time, and the network on the same photos, for which time is nothing: a level line. */
function exposuresTemplate(exposures: RoomExposures, { show = [] }: WholeRoom['options'], drawn: number) {
  const { rates, network, chance } = exposures;
  const words = curveWords();
  const own = new Map(rates.slice(0, drawn).map((rate) => [rate.exposure, rate]));
  const lines: readonly CurveLine[] = [
    {
      ...{ name: words.you, kind: 'person', faint: false },
      points: show.map((exposure) => {
        const rate = own.get(exposure);
        if (!rate) return { value: null, interval: null, basis: '' };
        const basis = words.basis(rate.answers, rate.people);
        return { value: rate.interval.estimate, interval: endpoints(rate.interval), basis };
      }),
    },
    ...(network
      ? [
          {
            ...({ name: words.theNetwork, kind: 'network', faint: false } as const),
            points: show.map(() => ratePoint({ errors: network.errors, n: network.images })),
          },
        ]
      : []),
  ];
  const chart = exposureChart({
    ...{ exposures: show, lines, chance, tallest: 210 },
    heading: words.heading,
    subtitle: words.subtitle,
  });
  return html`<hit5-chart .of=${chart}></hit5-chart>
    <p class="note">${drawn < rates.length ? nothing : roomExposuresNote(exposures, words)}</p>`;
}
