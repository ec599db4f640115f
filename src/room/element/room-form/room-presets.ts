import type { KindGroup } from '../../../core/trials/challenge.ts';
import { either, pluralize } from '../../../core/text/pluralize.ts';
import type { FormValues } from '../../../core/trials/option-rows.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import { usualParts, withView } from '../../../label/element/session-form/timed-fields.ts';

export interface LessonPreset {
  readonly name: string;
  readonly about: string;
  /** What a ready lesson says of the form; the other fields stay as they are. */
  readonly says: FormValues;
  readonly besides?: string;
}

const plain: FormValues = {
  ...{ count: '10', number: '', kinds: 'photos', pace: 'self', mode: 'challenge', reveal: 'teacher' },
  ...{ limit: '', seed: '', shuffled: '', 'answer-with': '', view: '' },
};

/** In the order shown; the second is what a room is as usual, and the last is no lesson, and stands with what a study needs. */
export const lessonPresets: readonly LessonPreset[] = [
  {
    name: '10 minutes',
    about: 'How quick are you?',
    says: {
      ...plain,
      ...{ count: '16', mode: 'test', 'answer-with': 'even' },
      // Each half of the next, by whole frames of a screen of 60 a second.
      ...withView({ ...usualParts, show: '17, 33, 67, 133, 267' }, 'own'),
    },
    besides:
      'Each photo is shown for a moment, and covered. You press what it was. The board draws how much the class missed at each time, beside the network.',
  },
  { name: '30 minutes', about: 'Who is better, and how sure are we?', says: plain },
  {
    name: '45 minutes',
    about: 'Why do we miss?',
    says: { ...plain, count: '20', kinds: 'all', pace: 'led', limit: '60' },
  },
  {
    name: '90 minutes',
    about: 'Practice, then a test',
    says: { ...plain, count: '30', kinds: 'all', mode: 'test', reveal: 'end', seed: '90' },
    besides:
      'Make two such rooms, one for group A and one for group B: type the group under More choices. Seed 90 keeps out the photos of the practice.',
  },
  {
    name: 'A study',
    about: 'How long must one look?',
    says: {
      ...plain,
      ...{ count: '96', mode: 'test', reveal: 'end', shuffled: 'person', 'answer-with': 'sixteen' },
      ...withView({}, 'mayo'),
    },
    besides:
      'The times of Mayo and others (2023): 17 milliseconds to 10 seconds, a mask of the scrambled photo, and nobody sees a photo twice. Consent and codes stand under For a study.',
  },
];

interface PlanSaid extends Pick<RoomOptions, 'pace' | 'reveal' | 'limit' | 'show' | 'mask' | 'list'> {
  readonly count: number;
  readonly kinds: KindGroup | undefined;
  /** Whether there are photos and drawings, so that the kind says something. */
  readonly hasKinds: boolean;
}

/** "10 photos, each person at their own pace. You say when the answers are shown." */
export function planWords(said: PlanSaid): string {
  const { pace, reveal, count, kinds, hasKinds, limit, show, mask, list } = said;
  const both = count === 1 ? '1 photo or drawing' : `${count} photos and drawings`;
  const what = kinds === 'drawings' ? pluralize(count, 'drawing') : pluralize(count, 'photo');
  const way =
    pace === 'led' ? '; all look at the same one until you go on' : ', each person at their own pace';
  const time = limit === null ? '' : `, ${pluralize(limit, 'second')} for each`;
  const covered = mask !== 'none' ? ', and then covered' : '';
  const shown = show ? `Each is shown for ${either(show.map(String))} milliseconds${covered}. ` : '';
  const answered = list ? `Everybody answers with one of ${list.categories.length} categories. ` : '';
  return `${hasKinds && kinds === undefined ? both : what}${way}${time}. ${shown}${answered}${revealWords[reveal]}`;
}

const revealWords: Readonly<Record<RoomOptions['reveal'], string>> = {
  teacher: 'You say when the answers are shown.',
  each: 'Everybody sees the answer after each photo.',
  end: 'Nobody sees an answer before the end.',
};
