import * as v from 'valibot';
import { studySchema } from '../../../core/room/room-options.ts';
import { exclusionRules, rulesSchema } from '../../../core/room/exclusion.ts';
import { mostSeats } from '../../../core/room/room-event.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { parseOptions } from '../../../core/trials/session-options.ts';
import { wholeNumber } from '../../../core/text/read-number.ts';
import type { AnswerChoice } from '../../../label/element/answer-choice/answer-choice.ts';
import { answerProblem } from '../../../label/element/session-form/form-plan.ts';
import type { RoomFields } from './room-fields.ts';

export interface RoomProblem {
  readonly field: string;
  readonly words: string;
}

/**
 * The first thing that is wrong with what the form says; null when all is well.
 *
 * @param offered how many images there are, and how many networks stand in the form.
 */
export function roomProblem(
  count: number,
  offered: { readonly images: number; readonly networks: number; readonly answer: AnswerChoice },
  { days, seed, group, misread, networks }: RoomFields,
  study: v.InferInput<typeof studySchema> | null,
): RoomProblem | null {
  return (
    answerProblem(offered.answer, offered.images) ??
    countProblem(count, offered.images) ??
    misread ??
    daysProblem(days) ??
    seedProblem(seed) ??
    groupProblem(group) ??
    (study && studyProblem(study)) ??
    networkProblem(networks, offered.networks)
  );
}

/** A class has a network beside it; of one alone there is no choice. */
function networkProblem(chosen: readonly string[], offered: number): RoomProblem | null {
  if (offered < 2 || chosen.length > 0) return null;
  return { field: 'network', words: 'Tick at least one network, which answers each photo.' };
}

function countProblem(count: number, most: number): RoomProblem | null {
  if (Number.isInteger(count) && count >= 1 && count <= most) return null;
  return { field: 'number', words: `The number of images is a whole number from 1 to ${most}.` };
}

function daysProblem(days: number): RoomProblem | null {
  if (Number.isInteger(days) && days >= 1 && days <= 365) return null;
  return { field: 'days', words: 'A room is kept for a whole number of days, from 1 to 365.' };
}

function seedProblem(seed: string): RoomProblem | null {
  if (seed === '' || wholeNumber(seed, largestSeed) !== null) return null;
  return { field: 'seed', words: `A seed is a whole number from 0 to ${largestSeed}.` };
}

function groupProblem(group: string): RoomProblem | null {
  if (group === '' || parseOptions(({ key }) => (key === 'group' ? group : null)).group === group)
    return null;
  return { field: 'group', words: 'A group’s name has 1 to 60 characters, without line breaks.' };
}

function studyProblem(study: v.InferInput<typeof studySchema>): RoomProblem | null {
  const { people, parameter } = studySchema.entries;
  if (!v.is(people, study.people)) {
    return {
      field: 'people',
      words: `The limit of people is a whole number from 1 to ${mostSeats}, or empty for none.`,
    };
  }
  if (!v.is(parameter, study.parameter)) {
    return {
      field: 'parameter',
      words: 'The word of the link has at most 60 letters, digits and “_”, such as PROLIFIC_PID.',
    };
  }
  if (study.needsId && study.parameter === '')
    return { field: 'parameter', words: 'Say which word of the link is the id that everybody needs.' };
  const beyond = exclusionRules.find(
    ({ key }) => study.rules?.[key] !== undefined && !v.is(rulesSchema.entries[key], study.rules[key]),
  );
  if (!beyond) return null;
  const most = beyond.unit === '%' ? '100 percent' : '600 seconds';
  return {
    field: `rule-${beyond.key}`,
    words: `A number from 0 to ${most}, or empty: nobody is left out by it.`,
  };
}
