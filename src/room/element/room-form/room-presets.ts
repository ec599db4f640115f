import { html, nothing, type TemplateResult } from 'lit';
import { usualView } from '../../../core/trials/timed-view.ts';
import type { KindGroup } from '../../../core/trials/challenge.ts';
import { pluralize, either } from '../../../core/text/pluralize.ts';
import type { ChosenKinds } from '../../../label/element/session-form/form-fields.ts';
import type { RoomChoices } from './room-fields.ts';
import { presetTexts, type ViewChoice } from '../../../label/element/session-form/timed-template.ts';
import { timedViewOptions, type TimedViewOptions } from './room-timed-view.ts';

/** What a ready lesson says of the form; the other fields stay as they are. */
interface LessonFields extends Pick<RoomChoices, 'pace' | 'reveal'> {
  readonly count: number;
  readonly kinds: ChosenKinds;
  /** Seconds for a photo, as typed; empty for no limit. */
  readonly limit: string;
  /** As typed; empty for a fresh one. */
  readonly seed: string;
  readonly ownOrder?: true;
  /** Whether it is answered with tiles that the photos fill evenly, or the 16 categories; left out: with all classes. */
  readonly answer?: 'even' | 'sixteen';
  /** A timed view, with its own times where it is no known one; left out: photos stay until the answer. */
  readonly view?: ViewChoice;
  readonly show?: string;
}

export interface LessonPreset {
  readonly name: string;
  readonly about: string;
  readonly fields: LessonFields;
  readonly besides?: string;
}

/** In the order shown; the last is no lesson, and stands with what a study needs. */
export const lessonPresets: readonly LessonPreset[] = [
  {
    name: '10 minutes',
    about: 'How quick are you?',
    fields: {
      ...{ count: 16, kinds: 'photos', pace: 'self', mode: 'test', reveal: 'teacher' },
      ...{ limit: '', seed: '', answer: 'even' },
      // Each half of the next, by whole frames of a screen of 60 a second.
      ...{ view: 'own', show: '17, 33, 67, 133, 267' },
    },
    besides:
      'Each photo is shown for a moment, and covered. You press what it was. The board draws how much the class missed at each time, beside the network.',
  },
  {
    name: '30 minutes',
    about: 'Who is better, and how sure are we?',
    fields: {
      ...{ count: 10, kinds: 'photos', pace: 'self', mode: 'challenge', reveal: 'teacher' },
      ...{ limit: '', seed: '' },
    },
  },
  {
    name: '45 minutes',
    about: 'Why do we miss?',
    fields: {
      ...{ count: 20, kinds: 'all', pace: 'led', mode: 'challenge', reveal: 'teacher' },
      ...{ limit: '60', seed: '' },
    },
  },
  {
    name: '90 minutes',
    about: 'Practice, then a test',
    fields: {
      ...{ count: 30, kinds: 'all', pace: 'self', mode: 'test', reveal: 'end' },
      ...{ limit: '', seed: '90' },
    },
    besides:
      'Make two such rooms, one for group A and one for group B: type the group under More choices. Seed 90 keeps out the photos of the practice.',
  },
  {
    name: 'A study',
    about: 'How long must one look?',
    fields: {
      ...{ count: 96, kinds: 'photos', pace: 'self', mode: 'test', reveal: 'end' },
      ...{ limit: '', seed: '', ownOrder: true, answer: 'sixteen', view: 'mayo' },
    },
    besides:
      'The times of Mayo and others (2023): 17 milliseconds to 10 seconds, a mask of the scrambled photo, and nobody sees a photo twice. Consent and codes stand under For a study.',
  },
];

export function viewTexts({ view = 'none', show = '' }: LessonFields): Readonly<Record<string, string>> {
  const own = { show, cross: '', mask: usualView.mask, maskTime: '', answer: '' };
  return { view, ...(presetTexts(view) ?? own) };
}

export function viewOf(fields: LessonFields): TimedViewOptions {
  const texts = viewTexts(fields);
  return timedViewOptions((name) => texts[name] ?? '');
}

/** @param isChosen whether the form says just this lesson. */
export function presetsTemplate(
  isChosen: (preset: LessonPreset) => boolean,
  choose: (preset: LessonPreset) => void,
): TemplateResult {
  const chosen = lessonPresets.find(isChosen);
  return html`<fieldset class="presets">
      <legend>A lesson of</legend>
      ${lessonPresets.slice(0, -1).map((preset) => presetTemplate(preset, chosen, choose))}
    </fieldset>
    ${chosen?.besides === undefined ? nothing : html`<p class="means">${chosen.besides}</p>`}`;
}

export function presetTemplate(
  preset: LessonPreset,
  chosen: LessonPreset | undefined,
  choose: (preset: LessonPreset) => void,
): TemplateResult {
  return html`<button
    type="button"
    class="preset"
    aria-pressed=${preset === chosen}
    @click=${() => choose(preset)}
  >
    <b>${preset.name}</b> <span>${preset.about}</span>
  </button>`;
}

interface PlanSaid extends Pick<LessonFields, 'pace' | 'reveal' | 'count' | 'limit'> {
  readonly kinds: KindGroup | undefined;
  /** Whether there are photos and drawings, so that the kind says something. */
  readonly hasKinds: boolean;
  /** For how many milliseconds photos are shown; undefined: until the answer. */
  readonly show: readonly number[] | undefined;
  readonly isCovered: boolean;
  /** How many categories there are to answer with; null: the 1000 classes. */
  readonly categories: number | null;
}

/** "10 photos, each person at their own pace. You say when the answers are shown." */
export function planWords(said: PlanSaid): string {
  const { pace, reveal, count, kinds, hasKinds, limit, show, isCovered, categories } = said;
  const both = count === 1 ? '1 photo or drawing' : `${count} photos and drawings`;
  const what = kinds === 'drawings' ? pluralize(count, 'drawing') : pluralize(count, 'photo');
  const way =
    pace === 'led' ? '; all look at the same one until you go on' : ', each person at their own pace';
  const time = limit === '' ? '' : `, ${pluralize(Number(limit), 'second')} for each`;
  const covered = isCovered ? ', and then covered' : '';
  const shown = show ? `Each is shown for ${either(show.map(String))} milliseconds${covered}. ` : '';
  const answered = categories === null ? '' : `Everybody answers with one of ${categories} categories. `;
  return `${hasKinds && kinds === undefined ? both : what}${way}${time}. ${shown}${answered}${revealWords[reveal]}`;
}

const revealWords: Readonly<Record<RoomChoices['reveal'], string>> = {
  teacher: 'You say when the answers are shown.',
  each: 'Everybody sees the answer after each photo.',
  end: 'Nobody sees an answer before the end.',
};
