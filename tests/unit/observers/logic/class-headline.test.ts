import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { headline as told, headlineText } from '#src/observers/logic/class-headline.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import type { Observer, ObserverKind } from '#src/core/observers/observer.ts';
import type { MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { Session } from '#src/core/trials/session.ts';
import { freshSession, sampleTrial } from '#tools/sample-session.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();

/** An observer that misses the first so many of the images from..to−1. */
function observer(
  name: string,
  kind: ObserverKind,
  misses: number,
  { from = 0, to = 20, simulated = false } = {},
): Observer {
  const answers = Array.from({ length: to - from }, (_, at): SampleAnswer => {
    return [String(from + at), [at < misses ? 1 : 0], 0];
  });
  return buildObserver({ name, kind, simulated }, answers);
}

/** @param network the name of the one that was chosen. */
function headlineBeside(network: string | null, ...observers: readonly Observer[]) {
  return headlineOf(network, observers);
}

/** @param typed the group that somebody put all observers in on the page; empty: none. */
function headlineOf(network: string | null, observers: readonly Observer[], typed = '') {
  const files = observers.map((one) => ({ file: `${one.name}.csv`, observers: [one] }));
  const edits = new Map(resolveObservers(files).map(({ key }) => [key, typed ? { group: typed } : {}]));
  const { gathered, report } = compareFiles(files, edits);
  const { key = null } = gathered.find(({ observer: { name } }) => name === network) ?? {};
  const found = told({ ...report, network: key });
  return (
    found && {
      ...found,
      lead: sentenceText(found.lead),
      beside: headlineText(found).replaceAll('\u202f', ' '),
    }
  );
}

const headline = (...observers: readonly Observer[]) => headlineBeside(null, ...observers);

const people = (...misses: readonly number[]) =>
  misses.map((count, at) => observer(`p${at}`, 'person', count));

/** A session of one answer in a room. */
function sessionInRoom(code: string): Session {
  const session = freshSession();
  const [imageId] = session.order;
  if (!imageId) throw new Error('The session has no image.');
  const room = { id: 'r' as RoomId, code: code as RoomCode, member: 'm' as MemberId };
  return { ...session, room, trials: [sampleTrial({ position: 0, imageId })] };
}

describe('the headline of a class', () => {
  it('tells of people beside the network that was chosen, and says that it was chosen', () => {
    const nets = [observer('a', 'network', 3), observer('b', 'network', 9)];
    expect(headline(...people(4, 6), ...nets)?.lead).toBe(
      'The 2 people missed 1 in 4 images on average; a missed 1 in 7.',
    );
    const chosen = headlineBeside('b', ...people(4, 6), ...nets);
    expect(chosen?.lead).toBe('The 2 people missed 1 in 4 images on average; b missed 4 in 10.');
    expect(chosen?.beside).toContain('Of 2 networks this is b: it was chosen by hand.');
  });

  it('tells of the usual network where the chosen one has no image in common with two people', () => {
    const nets = [observer('a', 'network', 3), observer('b', 'network', 9, { from: 40, to: 60 })];
    expect(headlineBeside('b', ...people(4, 6), ...nets)?.network).toBe('a');
  });

  it('says class only where the people’s own files do, by a group or a room, and not for a group typed on Compare', () => {
    const net = observer('net', 'network', 5);
    const said = (file: { group?: string; room?: string }, typed = '') => {
      const six = people(4, 6, 8, 10, 12, 14).map((one) => ({
        ...one,
        group: file.group ?? null,
        also: new Map(file.room ? [['room', [file.room]]] : []),
      }));
      return headlineOf(null, [...six, net], typed)?.lead;
    };
    expect(said({}, '7b')).toBe('The 6 people missed 4 in 10 images on average; the network missed 1 in 4.');
    expect(said({ group: '7b' })).toBe(
      'The class of 6 missed 4 in 10 images on average; the network missed 1 in 4.',
    );
    const [inRoom] = sessionObservers('ada.json', sessionInRoom('K7M2'), catalogue);
    expect(inRoom?.also.get('room')).toEqual(['K7M2']);
    expect(said({ room: 'K7M2' })).toBe(
      'The class of 6 missed 4 in 10 images on average; the network missed 1 in 4.',
    );
  });

  it('counts each person once, and each on the images in common with the network', () => {
    // Ada misses 2 of the 10 in common; her ten others, all missed or not, are not the network's.
    const ada = observer('ada', 'person', 2, { to: 30 });
    const bob = observer('bob', 'person', 6, { to: 10 });
    const found = headline(ada, bob, observer('net', 'network', 1, { to: 10 }));
    expect(found?.lead).toBe('The 2 people missed 4 in 10 images on average; the network missed 1 in 10.');
  });

  it('takes of several networks first the one with most images in common', () => {
    const found = headline(
      ...people(4, 6),
      observer('few', 'network', 0, { to: 5 }),
      observer('all', 'network', 9),
    );
    expect(found?.network).toBe('all');
    expect(found?.beside).toContain(
      'Of 2 networks this is all: none has more images in common with the people. They are no sample',
    );
  });

  it('is none with one person, without a network, and without an image in common', () => {
    expect(headline(...people(1), observer('net', 'network', 1))).toBeNull();
    expect(headline(...people(1, 2))).toBeNull();
    expect(headline(...people(1, 2), observer('net', 'network', 1, { from: 50, to: 60 }))).toBeNull();
  });
});
