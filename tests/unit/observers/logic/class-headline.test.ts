import { describe, expect, it } from 'vitest';
import { headline as told, headlineText } from '#src/observers/logic/class-headline.ts';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import type { Observer, ObserverKind } from '#src/core/observers/observer.ts';
import type { MemberId, RoomId } from '#src/core/schemas/room-ids.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { Session } from '#src/core/trials/session.ts';
import { freshSession, sampleTrial } from '#tools/sample-session.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
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
  const gathered = resolveObservers(files, edits);
  const comparison = compareObservers(
    gathered.map((one) => one.observer),
    catalogue,
  );
  const { key = null } = gathered.find(({ observer: { name } }) => name === network) ?? {};
  const report = gradedReport(gathered, comparison, catalogue);
  const found = told({ ...report, pairs: comparison.pairs, network: key });
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

  it('is the mean of people beside the network, on the images that both answered', () => {
    const found = headline(...people(4, 6, 8, 10, 12, 14), observer('net', 'network', 5));
    expect(found?.plain.replaceAll('\u202f', ' ')).toBe(
      'In figures: the people 45.0 %, the network 25.0 %, on 20 images. ' +
        'On the same images 5 of 6 people missed more than net, 1 fewer.',
    );
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

  it('says what the shares on all own images are, where the figures below are others', () => {
    const found = headline(
      ...people(4, 6).slice(1),
      observer('ada', 'person', 2, { to: 30 }),
      // 4 of the 20 in common, and 5 of its 24.
      buildObserver(
        { name: 'net', kind: 'network' },
        Array.from({ length: 24 }, (_, at): SampleAnswer => [String(at), [at < 4 || at === 23 ? 1 : 0], 0]),
      ),
    );
    expect(found?.counted).toBe(
      'Only 1 of 2 people answered all 24 images: so everybody counts, each on the images that they answered.',
    );
    expect(found?.sure).toContain(
      'All this is on images that people and the network both answered; the figures below are on all images of their own.',
    );
    expect(headline(...people(4, 6), observer('net', 'network', 5))?.beside).not.toContain('All this is on');
  });

  it('says that a difference is shown only where more people would be on one side than chance makes', () => {
    const shown = headline(...people(9, 9, 9, 9, 9, 9), observer('net', 'network', 5))?.beside;
    expect(shown).toContain(
      'That is more than chance would do: people like these miss more of these images (sign test over people: p = 0.031)',
    );
    expect(shown).toContain(
      'less the network’s share is +20.0 points; all people have the same, so how far others would be off cannot be told.',
    );
    expect(shown).not.toContain('95 % interval');
    expect(headline(...people(9, 9, 9, 9, 9, 8), observer('net', 'network', 5))?.beside).toContain(
      'points; with other people it could be +17.0 to +21.3 (95 % interval over people).',
    );
    const notShown = headline(...people(9, 9, 9, 1, 1, 1), observer('net', 'network', 5))?.beside;
    expect(notShown).toContain(
      'it stays open whether people like these miss more or fewer of these images (sign test over people: p = 1)',
    );
    expect(notShown).not.toMatch(/no difference/);
  });

  it('says nothing of other people with fewer than six', () => {
    const beside = headline(...people(9, 9, 9, 9, 9), observer('net', 'network', 1))?.beside;
    expect(beside).toContain('That says nothing of other people: it takes at least 6 of them.');
    expect(beside).not.toContain('chance');
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

  it('counts in hundreds where tenths would hide a difference', () => {
    const long = { to: 1000 };
    const found = headline(
      observer('a', 'person', 304, long),
      observer('b', 'person', 304, long),
      observer('net', 'network', 301, long),
    );
    expect(found?.lead).toBe(
      'The 2 people missed 30.4 in 100 images on average; the network missed 30.1 in 100.',
    );
  });

  it('leaves out who answered a part, where most answered all, and says so', () => {
    const few = observer('few', 'person', 1, { to: 1 });
    const found = headline(...people(4, 6, 8), few, observer('net', 'network', 2));
    expect(found?.lead).toBe('The 3 people missed 3 in 10 images on average; the network missed 1 in 10.');
    expect(found?.counted).toBe('Of 4 people the 3 who answered all 20 images count.');
  });

  it('counts each image once for the network, however many answered it', () => {
    // Nine of ten answered the one image that the network missed: 1 of 10, not 9 %.
    const all = Array.from({ length: 9 }, (_, at) => observer(`p${at}`, 'person', 3, { to: 10 }));
    const late = observer('late', 'person', 2, { from: 1, to: 10 });
    expect(headline(...all, late, observer('net', 'network', 1, { to: 10 }))?.lead).toMatch(
      /the network missed 1 in 10\.$/,
    );
  });

  it('marks people whom a program drew, and few images', () => {
    const few = { to: 5, simulated: true };
    const found = headline(
      observer('a', 'person', 1, few),
      observer('b', 'person', 2, few),
      observer('net', 'network', 1, { to: 5 }),
    );
    expect(found?.lead).toBe(
      'The 2 people (simulated) missed 1.5 of 5 images on average; the network missed 1 of 5.',
    );
    expect(found?.beside).toContain('5 images at most in common. That is few');
  });

  it('is none with one person, without a network, and without an image in common', () => {
    expect(headline(...people(1), observer('net', 'network', 1))).toBeNull();
    expect(headline(...people(1, 2))).toBeNull();
    expect(headline(...people(1, 2), observer('net', 'network', 1, { from: 50, to: 60 }))).toBeNull();
  });
});
