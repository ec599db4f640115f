import { misreadOption, parseOptions, type SessionOptions } from '../../../core/trials/session-options.ts';
import { timedProblem } from './timed-template.ts';

/** What stands in the fields that are read when they are needed; the form's buttons say mode and number. */
export interface SessionFields {
  readonly person: string;
  /** Null where it follows from what was practised. */
  readonly practice: number | null;
  /** Null for a fresh one. */
  readonly seed: number | null;
  readonly options: SessionOptions;
  /** The option that cannot be read, and what must be typed; null: all can. */
  readonly misread: ReturnType<typeof misreadOption>;
}

/** Reads the fields of the form; as they stand at first where there is no form yet. */
export function readFields(form: HTMLFormElement | null): SessionFields {
  const fields = form ? new FormData(form) : new FormData();
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return {
    person: text('person'),
    practice: number('practice'),
    seed: number('seed'),
    options: parseOptions(({ key }) => text(key)),
    misread: misreadOption(({ key }) => text(key)) ?? timedProblem(text),
  };
}
