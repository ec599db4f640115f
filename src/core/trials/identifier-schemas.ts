import * as v from 'valibot';
import { isClassIndex, isWnid, type ClassIndex, type Wnid } from '../classes/class-ids.ts';
import type { ChallengeId, ImageId } from './challenge.ts';
import type { SessionId } from './session.ts';

export const wnidSchema = v.custom<Wnid>(isWnid, 'a wnid such as n01440764');
export const classIndexSchema = v.custom<ClassIndex>(isClassIndex, 'a class index in 0..999');

/** Names become parts of addresses and keys, so they are short and plain. */
const nameSchema = v.pipe(
  v.string(),
  v.regex(/^[\w.-]{1,100}$/, 'at most 100 plain letters, digits, “_”, “.” and “-”, without spaces'),
);
export const imageIdSchema = v.pipe(
  nameSchema,
  v.transform((name) => name as ImageId),
);
export const challengeIdSchema = v.pipe(
  nameSchema,
  v.transform((name) => name as ChallengeId),
);
export const sessionIdSchema = v.pipe(
  nameSchema,
  v.transform((name) => name as SessionId),
);
