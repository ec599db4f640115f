import type { KindGroup } from '../../../core/trials/challenge.ts';
import type { FormValues } from '../../../core/trials/option-rows.ts';
import type { RoomOptions } from '../../../core/room/room-options.ts';
import { usualParts, withView } from '../../../label/element/session-form/timed-fields.ts';
import type { Words } from '../../words/room-form/en.ts';
import { formatMilliseconds } from '../../../core/text/format-number.ts';

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
export const lessonPresets = (words: Words['lessons']): readonly LessonPreset[] => [
  {
    name: words.ten(10),
    about: words.quick,
    says: {
      ...plain,
      ...{ count: '16', mode: 'test', 'answer-with': 'even' },
      // Each half of the next, by whole frames of a screen of 60 a second.
      ...withView({ ...usualParts, show: '17, 33, 67, 133, 267' }, 'own'),
    },
    besides: words.quickBesides,
  },
  { name: words.ten(30), about: words.better, says: plain },
  {
    name: words.ten(45),
    about: words.why,
    says: { ...plain, count: '20', kinds: 'all', pace: 'led', limit: '60' },
  },
  {
    name: words.ten(90),
    about: words.practise,
    says: { ...plain, count: '30', kinds: 'all', mode: 'test', reveal: 'end', seed: '90' },
    besides: words.practiseBesides(90),
  },
  {
    name: words.study,
    about: words.howLong,
    says: {
      ...plain,
      ...{ count: '96', mode: 'test', reveal: 'end', shuffled: 'person', 'answer-with': 'sixteen' },
      ...withView({}, 'mayo'),
    },
    besides: words.studyBesides(formatMilliseconds(17), formatMilliseconds(10_000)),
  },
];

interface PlanSaid extends Pick<RoomOptions, 'pace' | 'reveal' | 'limit' | 'show' | 'mask' | 'list'> {
  readonly count: number;
  readonly kinds: KindGroup | undefined;
  /** Whether there are photos and drawings, so that the kind says something. */
  readonly hasKinds: boolean;
}

/** "10 photos, each person at their own pace. You say when the answers are shown." */
export function planWords(said: PlanSaid, words: Words['plan']): string {
  const { pace, reveal, count, kinds, hasKinds, limit, show, mask, list } = said;
  const isBoth = hasKinds && kinds === undefined;
  const what = isBoth ? words.both : kinds === 'drawings' ? words.drawings : words.photos;
  return [
    words[pace](what(count)),
    ...(limit === null ? [] : [words.limit(limit)]),
    ...(show ? [words.shown(show.map(String), mask !== 'none')] : []),
    ...(list ? [words.listed(list.categories.length)] : []),
    words.reveal[reveal],
  ].join(' ');
}
