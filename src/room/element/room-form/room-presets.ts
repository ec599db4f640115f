import { html, nothing, type TemplateResult } from 'lit';
import type { KindGroup } from '../../../core/trials/challenge.ts';
import { counted } from '../../../core/text/counted.ts';
import type { ChosenKinds } from '../../../label/element/session-form/kinds-template.ts';
import type { RoomChoices } from './room-fields.ts';

/** What a ready lesson says of the form; the other fields stay as they are. */
interface LessonFields extends Pick<RoomChoices, 'mode' | 'pace' | 'reveal'> {
  readonly count: number;
  readonly kinds: ChosenKinds;
  /** Seconds for a photo, as typed; empty for no limit. */
  readonly limit: string;
  /** As typed; empty for a fresh one. */
  readonly seed: string;
}

/** A ready lesson of docs/classroom.md. */
export interface LessonPreset {
  readonly minutes: number;
  /** What the lesson is about, in a few words. */
  readonly about: string;
  readonly fields: LessonFields;
  /** What there is to do besides; left out for nothing. */
  readonly besides?: string;
}

/** In the order shown. */
export const lessonPresets: readonly LessonPreset[] = [
  {
    minutes: 30,
    about: 'Who is better, and how sure are we?',
    fields: {
      ...{ count: 10, kinds: 'photos', pace: 'self', mode: 'challenge', reveal: 'teacher' },
      ...{ limit: '', seed: '' },
    },
  },
  {
    minutes: 45,
    about: 'Why do we miss?',
    fields: {
      ...{ count: 20, kinds: 'all', pace: 'led', mode: 'challenge', reveal: 'teacher' },
      ...{ limit: '60', seed: '' },
    },
  },
  {
    minutes: 90,
    about: 'Practice, then a test',
    fields: {
      ...{ count: 30, kinds: 'all', pace: 'self', mode: 'test', reveal: 'end' },
      ...{ limit: '', seed: '90' },
    },
    besides:
      'Make two such rooms, one for group A and one for group B: type the group under More choices. Seed 90 keeps out the photos of the practice.',
  },
];

/**
 * The ready lessons; the one that the form says is marked.
 *
 * @param isChosen whether the form says just this lesson.
 */
export function presetsTemplate(
  isChosen: (preset: LessonPreset) => boolean,
  choose: (preset: LessonPreset) => void,
): TemplateResult {
  const chosen = lessonPresets.find(isChosen);
  return html`<fieldset class="presets">
      <legend>A lesson of</legend>
      ${lessonPresets.map(
        (preset) =>
          html`<button
            type="button"
            class="preset"
            aria-pressed=${preset === chosen}
            @click=${() => choose(preset)}
          >
            <b>${preset.minutes} minutes</b> <span>${preset.about}</span>
          </button>`,
      )}
    </fieldset>
    ${chosen?.besides === undefined ? nothing : html`<p class="means">${chosen.besides}</p>`}`;
}

/** What the form says, in one line. */
interface PlanSaid extends Omit<LessonFields, 'kinds' | 'seed'> {
  /** Undefined: all kinds. */
  readonly kinds: KindGroup | undefined;
  /** Whether there are photos and drawings, so that the kind says something. */
  readonly hasKinds: boolean;
}

/** "10 photos, each person at their own pace, no time limit. You say when the answers are shown." */
export function planWords({ mode, pace, reveal, count, kinds, hasKinds, limit }: PlanSaid): string {
  const both = count === 1 ? '1 photo or drawing' : `${count} photos and drawings`;
  const what = kinds === 'drawings' ? counted(count, 'drawing') : counted(count, 'photo');
  const way =
    pace === 'led' ? '; all look at the same one until you go on' : ', each person at their own pace';
  const time = limit === '' ? 'no time limit' : `${counted(Number(limit), 'second')} for each`;
  return `${mode === 'test' ? 'A test: ' : ''}${hasKinds && kinds === undefined ? both : what}${way}, ${time}. ${revealWords[reveal]}`;
}

const revealWords: Readonly<Record<RoomChoices['reveal'], string>> = {
  teacher: 'You say when the answers are shown.',
  each: 'Everybody sees the answer after each photo.',
  end: 'Nobody sees an answer before the end.',
};
