import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { messageOf } from '../src/core/message-of.ts';
import { visibleText } from '../src/core/text/visible-text.ts';
import { typed } from './own-files.ts';

/** The command line is not what it should be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What stands below what is wrong with a command line. */
export const seeHelp = '\nSee --help.\n';

/** A command without its options yet. */
export function commandOf(name: Parameters<typeof typed>[0], takes: string, description: string): Command {
  return new Command(typed(name)).usage(takes).description(description).helpOption('-h, --help', 'this text');
}

/**
 * Lets a command read its words.
 *
 * @returns the help where that is asked for, else null.
 * @throws UsageError for an unknown option, one that is given again, one without its value, and a value that is none.
 */
export function readWords(command: Command, words: readonly string[]): string | null {
  let help = '';
  const given = new Set<string>();
  for (const { parseArg, long } of command.options)
    command.on(`option:${long?.slice(2) ?? ''}`, () => {
      if (parseArg !== listed && given.has(long ?? ''))
        throw new UsageError(`${long ?? ''} can be given once.`);
      given.add(long ?? '');
    });
  command.exitOverride().configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  try {
    command.parse(words, { from: 'user' });
    return null;
  } catch (cause) {
    if (cause instanceof CommanderError && cause.exitCode === 0) return help;
    const said = messageOf(cause).replace(/^error: (.)/, (_, first: string) => first.toUpperCase());
    throw new UsageError(said.split('\n').map(visibleText).join(' '), { cause });
  }
}

/** The values of an option that may be given again. */
export const listed = (word: string, before: readonly string[] = []): readonly string[] => [...before, word];

const writeReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOSPC: 'the disk is full',
  EACCES: 'it may not be written',
  EROFS: 'it may not be written',
};

/** Why a file cannot be written, for a person: "the disk is full". */
export function writeReason(cause: unknown): string {
  return writeReasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? messageOf(cause);
}

/** A whole number between two others, both included. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
