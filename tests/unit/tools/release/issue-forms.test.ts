import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const github = fileURLToPath(new URL('../../../../.github/', import.meta.url));
const read = (path: string): unknown => parse(readFileSync(join(github, path), 'utf8'));

const words = v.pipe(v.string(), v.nonEmpty());
const asked = { label: words, description: v.optional(words) };
const element = <Type extends string, Entries extends v.ObjectEntries>(type: Type, attributes: Entries) =>
  v.strictObject({
    type: v.literal(type),
    id: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
    attributes: v.strictObject(attributes),
    validations: v.optional(v.strictObject({ required: v.boolean() })),
  });

/** A form as GitHub reads it, with those of its elements that are used here. */
const formSchema = v.strictObject({
  name: words,
  description: words,
  labels: v.array(words),
  body: v.array(
    v.variant('type', [
      v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: words }) }),
      element('input', { ...asked, placeholder: v.optional(words) }),
      element('textarea', { ...asked, placeholder: v.optional(words) }),
      element('dropdown', { ...asked, options: v.pipe(v.array(words), v.minLength(2)) }),
      element('checkboxes', { ...asked, options: v.array(v.strictObject({ label: words })) }),
    ]),
  ),
});

const forms = readdirSync(join(github, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

it('there is a form for a fault, for a wish, and for a word that the search does not know', () => {
  expect(forms.sort()).toEqual(['fault.yml', 'wish.yml', 'word.yml']);
});

it.each(forms)('%s is a form that GitHub shows, and asks for something', (name) => {
  const { body } = v.parse(formSchema, read(`ISSUE_TEMPLATE/${name}`));
  const ids = body.flatMap((one) => (one.type === 'markdown' ? [] : [one.id]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(body.some((one) => one.type !== 'markdown' && one.validations?.required)).toBe(true);
});

it('new versions of packages, actions and images are proposed, in a rhythm', () => {
  const update = v.strictObject({
    'package-ecosystem': v.picklist(['npm', 'github-actions', 'docker']),
    directory: v.literal('/'),
    schedule: v.strictObject({ interval: v.picklist(['weekly', 'monthly']) }),
    groups: v.optional(
      v.record(
        v.string(),
        v.strictObject({ 'update-types': v.array(v.picklist(['major', 'minor', 'patch'])) }),
      ),
    ),
    ignore: v.optional(v.array(v.strictObject({ 'dependency-name': words }))),
  });
  const { updates } = v.parse(
    v.strictObject({ version: v.literal(2), updates: v.array(update) }),
    read('dependabot.yml'),
  );
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions', 'docker']);
});
