import { html, nothing } from 'lit';
import { otherName, type Catalogue } from '../../core/classes/catalogue.ts';
import type { BoardImage, BoardState } from '../../core/room/board-state.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import '../../kit/element/image-credit/image-credit.ts';
import { formatMilliseconds } from '../../core/text/format-number.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { evidenceOf, evidenceWords, type ActivationMaps } from '../../networks/logic/activation-map.ts';
import '../element/board/board-answers.ts';
import type { ShownMap } from '../element/board/board-photo.ts';
import '../element/board/board-photo.ts';
import { unpackMaps } from '../logic/looked-maps.ts';
import { photoHeadline, saidPart } from '../logic/photo-headline.ts';
import type { PhotoExposure } from '../logic/room-exposures.ts';
import { classHeadline, type Beat } from '../logic/reveal-beats.ts';
import { boardSides, networksSaid } from './board-sides.ts';
import { boardWords } from '../words/board/board.ts';
import { bold } from '../../kit/words/marks.ts';
import { networkWords } from '../../networks/words/network/network.ts';

interface PhotoOnBoard {
  readonly room: WholeRoom;
  readonly image: BoardImage;
  readonly beat: Beat;
  readonly catalogue: Catalogue;
}

/** Whether each device shows the photo by the clock, so that nobody may see it here before they have answered. */
function isKeptBack({ room, image }: Pick<PhotoOnBoard, 'room' | 'image'>): boolean {
  return room.options.show !== undefined && !image.isRevealed;
}

export function photoTitle(shown: PhotoOnBoard, phase: BoardState['phase']) {
  const { room, image, beat, catalogue } = shown;
  const { answers, hits, answered, guesses, right, spoiled } = image;
  const [network] = networksSaid(room, image, catalogue);
  const words = boardWords();
  switch (beat) {
    case 'question':
      return phase === 'frozen' && room.options.pace === 'led'
        ? words.photo.stop
        : isKeptBack(shown)
          ? phase === 'frozen'
            ? words.photo.was
            : words.photo.ownScreen
          : words.beats.question;
    case 'class': {
      const said = guesses.map(({ wnid, count }) => ({ label: catalogue.title(wnid), count }));
      return sentence(classHeadline(said, answers, words));
    }
    case 'network':
      return network ? sentence([saidPart(network, words)]) : nothing;
    case 'truth':
      return sentence(
        photoHeadline(
          {
            answers,
            hits: hits ?? 0,
            uncounted: answered - answers - spoiled,
            spoiled,
            network: network ?? null,
            hasTruth: right.length > 0,
          },
          words,
        ),
      );
  }
}

/** For which guesses the map of a photo can be shown, as places among the five: the first, and later also what is right. */
export function mapPlaces(shown: PhotoOnBoard): readonly number[] {
  const { image, beat, catalogue } = shown;
  const { maps = [] } = mapsOf(shown) ?? {};
  if (isKeptBack(shown) || maps.length === 0 || beat === 'question' || beat === 'class') return [];
  const right = maps.findIndex(({ classIndex }) => image.right.includes(catalogue.byIndex(classIndex).wnid));
  return beat === 'truth' && right > 0 ? [0, right] : [0];
}

/**
 * The photo, with what was said of it as far as it is told.
 *
 * @param url the photo's address; null while the server has it not.
 * @param place the photo's, from 0.
 * @param isWide whether there is room beside it already before anything is told, so that it does not move.
 * @param exposures who saw it how long, where that differs.
 * @param mapAt for which guess it is shown where the network looked; null: it is not.
 * @param nextMap shows the next map, or hides the last.
 */
export function photoTemplate(
  shown: PhotoOnBoard,
  {
    url,
    place,
    isWide,
    exposures,
    mapAt,
    nextMap,
  }: {
    readonly url: string | null;
    readonly place: number;
    readonly isWide: boolean;
    readonly exposures: readonly PhotoExposure[];
    readonly mapAt: number | null;
    readonly nextMap: () => void;
  },
) {
  const { room, image, beat, catalogue } = shown;
  const { photo: words, sides } = boardWords();
  const { length } = room.images;
  const map = mapAt === null ? null : mapOf(shown, mapAt);
  const photo = isKeptBack(shown)
    ? html`<div class="kept">
        <p>${words.answered(image.answered, place + 1, length, bold)}</p>
        <p>${words.later}</p>
      </div>`
    : url === null
      ? html`<p class="missing">${words.missing}</p>`
      : html`<hit5-board-photo
          .src=${url}
          .label=${words.place(place + 1, length)}
          .map=${map}
        ></hit5-board-photo>`;
  if (beat === 'question' && !isWide) return html`<div class="card">${photo}</div>`;
  const { credit = null, kind = 'photo' } = room.images.find(({ id }) => id === image.imageId) ?? {};
  const others = image.right.length === 0 ? [] : networksSaid(room, image, catalogue).slice(1);
  const [first = null, another] = beat === 'truth' ? image.right : [];
  const only = another === undefined ? first : null;
  return html`<div class="card told">
    <div class="photo">
      ${photo}
      ${
        isKeptBack(shown)
          ? nothing
          : html`<div class="below">
              ${
                map
                  ? html`<p class="looked" role="status">${map.words}</p>`
                  : html`<hit5-image-credit .credit=${credit} .kind=${kind}></hit5-image-credit>`
              }
              ${
                mapPlaces(shown).length === 0
                  ? nothing
                  : html`<button
                      type="button"
                      aria-keyshortcuts="m"
                      aria-pressed=${map ? 'true' : 'false'}
                      @click=${nextMap}
                    >
                      ${words.whereItLooked} <kbd aria-hidden="true">M</kbd>
                    </button>`
              }
            </div>`
      }
    </div>
    <div class="said" tabindex="0" role="group" aria-label=${words.whatWasSaid}>
      <hit5-board-answers
        .truth=${beat === 'truth' ? sides.oneOf(image.right.map((wnid) => catalogue.title(wnid))) : beat === 'question' ? '' : null}
        .imageNet=${only && otherName(catalogue.byWnid(only))}
        .filed=${only && catalogue.plainGloss(only).filed}
        .sides=${beat === 'question' ? [] : boardSides(room, image, catalogue, beat)}
        >${beat === 'truth' ? exposures.map(exposureTemplate) : nothing}
        ${
          beat !== 'truth' || others.length === 0
            ? nothing
            : html`<p>
                ${others.map(({ network, place: at }) => `${sides.didNotName(network, at !== null)} `)}
              </p>`
        }</hit5-board-answers
      >
    </div>
  </div>`;
}

/** "67 ms: 1 of 2 knew it", and a dot for each. */
function exposureTemplate({ exposure, hits, answers }: PhotoExposure) {
  return html`<p class="seen">
    ${boardWords().sides.knewIt(formatMilliseconds(exposure), hits, answers)}
    <span aria-hidden="true"><b>${'●'.repeat(hits)}</b>${'○'.repeat(answers - hits)}</span>
  </p>`;
}

/** Where the first network looked for its guesses; null where that is not known. */
function mapsOf({ room, image }: PhotoOnBoard): ActivationMaps | null {
  const { looked, predictions = [] } =
    room.predictions.find(({ imageId }) => imageId === image.imageId) ?? {};
  return looked && predictions[0] ? unpackMaps(looked, predictions[0]) : null;
}

function mapOf(shown: PhotoOnBoard, place: number): ShownMap | null {
  const maps = mapsOf(shown);
  const one = maps?.maps[place];
  if (!maps || !one) return null;
  const evidence = evidenceOf(one, maps);
  const { wnid } = shown.catalogue.byIndex(one.classIndex);
  const label = shown.catalogue.title(wnid);
  return { evidence, crop: maps.crop, words: evidenceWords(evidence, label, networkWords()) };
}
