import { messageOf } from '../../src/core/message-of.ts';

/** What Node says of a package that is not there: one that Hit5 needs, or a part of it for this kind of machine. */
const missing = /^Cannot find (?:package|module) '((?:@[\w.-]+\/)?[\w.-]+)'/;

/** Why a command did not do what it should, for a person; a package that is missing is named with what installs it. */
export function startFailure(cause: unknown): string {
  const message = messageOf(cause);
  const [, name] = missing.exec(message) ?? [];
  if (name === undefined) return message;
  return `This command needs the package ${name}, which is not installed. Install it beside Hit5: npm install ${name}`;
}
