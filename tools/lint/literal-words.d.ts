import type { Rule } from 'eslint';

export const literalWords: Rule.RuleModule;
