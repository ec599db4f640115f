import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../paper/', import.meta.url));
const text = readFileSync(join(folder, 'paper.md'), 'utf8');
const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
const bib = readFileSync(join(folder, 'paper.bib'), 'utf8');

describe('the paper', () => {
  it('has the form of the Journal of Open Source Software', () => {
    const { title, tags, authors, affiliations, date, bibliography } = parse(head) as Record<string, unknown>;
    expect([title, date, bibliography]).toEqual([
      expect.stringMatching(/^Hit5: /),
      expect.stringMatching(/^\d{1,2} [A-Z][a-z]+ \d{4}$/),
      'paper.bib',
    ]);
    for (const list of [tags, authors, affiliations])
      expect((list as readonly unknown[]).length).toBeGreaterThan(0);
    expect(body.match(/^# .*$/gm)).toEqual([
      '# Summary',
      '# Statement of need',
      '# State of the field',
      '# Software design',
      '# Research impact statement',
      '# AI usage disclosure',
      '# Acknowledgements',
      '# References',
    ]);
  });

  it('has 750 to 1750 words', () => {
    const words = body.match(/\S+/g)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(750);
    expect(words).toBeLessThanOrEqual(1750);
  });

  it('cites what its bibliography has, and all of it', () => {
    const keys = [...bib.matchAll(/^@\w+\{([\w-]+),$/gm)].map(([, key]) => key);
    const cited = [...body.matchAll(/@([a-z]+\d{4})/g)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(cited)].sort()).toEqual([...keys].sort());
  });

  it('shows figures that are there, and speaks of each', () => {
    const figures = [...body.matchAll(/!\[[^\]]*\\label\{([^}]+)\}\]\(([^)]+)\)/g)];
    expect(figures).toHaveLength(body.split('![').length - 1);
    for (const [, label = '', file = ''] of figures) {
      expect(existsSync(join(folder, file)), file).toBe(true);
      expect(body).toContain(`\\autoref{${label}}`);
    }
  });
});
