import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { apa, bibtex, citation, notShown, notShownOf } from '#src/figures/report/cite.ts';
import { version } from '#src/core/version.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { freshSession, sampleTrial } from '#tools/sample-session.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';

const words = v.pipe(v.string(), v.nonEmpty());
const authors = v.pipe(
  v.array(
    v.union([
      v.strictObject({ name: words }),
      v.strictObject({ 'family-names': words, 'given-names': words }),
    ]),
  ),
  v.minLength(1),
);

/** The Citation File Format 1.2.0, with those of its fields that are used here. */
const cffSchema = v.strictObject({
  'cff-version': v.literal('1.2.0'),
  message: words,
  title: words,
  abstract: words,
  type: v.literal('software'),
  authors,
  version: words,
  'date-released': v.pipe(v.string(), v.isoDate()),
  license: v.literal('MIT'),
  doi: v.optional(v.pipe(v.string(), v.startsWith('10.'))),
  url: v.optional(v.pipe(v.string(), v.url())),
  'repository-code': v.optional(v.pipe(v.string(), v.url())),
  keywords: v.array(words),
  references: v.array(
    v.looseObject({ type: v.picklist(['article', 'blog', 'conference-paper']), title: words, authors }),
  ),
});

const cff = v.parse(cffSchema, parse(projectFile('CITATION.cff')));

describe('what is not shown', () => {
  const chose = expect.stringContaining('chose to take part') as string;
  const find = expect.stringContaining('must find the name of a class') as string;

  it('says that people chose to take part only where there are people', () => {
    const networks = notShown(notShownOf([{ kind: 'network', searched: true }]));
    expect(networks).not.toContainEqual(chose);
    expect(networks).not.toContainEqual(expect.stringContaining('People learn') as string);
    expect(networks).not.toContainEqual(find);
    expect(notShown(notShownOf([{ kind: 'person', searched: true }]))).toEqual(
      expect.arrayContaining([chose, find]),
    );
  });

  it('says that people must find a name only where they did not choose from few', () => {
    const said = notShown(notShownOf([{ kind: 'person', searched: false }]));
    expect(said).toContainEqual(chose);
    expect(said).not.toContainEqual(find);
  });

  it('says so of session files by their own lists: of short ones only where all were', () => {
    const session = freshSession();
    const [first, second] = session.order;
    if (!first || !second) throw new Error('The session has no two images.');
    const answered = (...lists: readonly (readonly Wnid[] | null)[]) => {
      const trials = [first, second].map((imageId, position) =>
        sampleTrial({ position, imageId, offered: lists[position] ?? null }),
      );
      const observers = sessionObservers('ada.json', { ...session, trials }, catalogue);
      const gathered = resolveObservers([{ file: 'ada.json', observers }]);
      return notShown(
        notShownOf(gradedReport(gathered, compareObservers(observers, catalogue), catalogue).observers),
      );
    };
    const short = catalogue.classes.slice(0, 20).map(({ wnid }) => wnid);
    expect(answered(short, short)).not.toContainEqual(find);
    expect(answered(short, null)).toContainEqual(find);
    expect(answered(null, null)).toContainEqual(find);
  });
});

describe('the reference', () => {
  it('says the same in CITATION.cff, in BibTeX and in the package', () => {
    expect(cff['version']).toBe(version);
    expect(cff.title).toBe(citation.title);
    expect(cff.license).toBe(citation.licence);
    const names = cff.authors.map((one) =>
      'name' in one ? one.name : `${one['family-names']}, ${one['given-names']}`,
    );
    expect(names).toEqual(citation.authors);
    expect(cff['repository-code'] ?? null).toBe(citation.repository);
    expect(cff.url ?? null).toBe(citation.homepage);
    expect(cff.doi ?? null).toBe(citation.doi);
    expect(projectFile('LICENSE')).toContain(`Copyright (c) ${citation.year}`);
    const packaged = JSON.parse(projectFile('package.json')) as { license: string };
    expect(packaged.license).toBe(citation.licence);
  });

  it('stands in CITATION.cff, of a version that the changelog knows', () => {
    expect(projectFile('CHANGELOG.md')).toContain(`## [${version}] - ${cff['date-released']}`);
  });

  it('names the address that was used only where everybody can open it', () => {
    expect(bibtex('https://hit5.example.org/#/results')).toContain('url = {https://hit5.example.org/}');
    const unknown = {
      ...citation,
      authors: ['Hit5 contributors'],
      homepage: null,
      repository: null,
      doi: null,
    };
    expect(bibtex('http://localhost:4173/#/results', unknown)).toBe(
      `@software{hit5,
  author = {{Hit5 contributors}},
  title = {{Hit5: a person and a ConvNet answer the same images}},
  year = {2026},
  version = {${version}},
  license = {MIT},
}
`,
    );
  });

  it('has people, the DOI and the address of the source once they are known', () => {
    const known = {
      ...citation,
      authors: ['Lovelace, Ada', 'Hit5 contributors'],
      homepage: null,
      repository: 'https://git.example.org/hit5',
      doi: '10.5555/12345',
    };
    const elsewhere = bibtex('https://hit5.example.org/#/results', known);
    expect(elsewhere).toContain('author = {Lovelace, Ada and {Hit5 contributors}}');
    expect(elsewhere).toContain('doi = {10.5555/12345}');
    expect(elsewhere).toContain('url = {https://hit5.example.org/}');
    expect(elsewhere).toContain('repository = {https://git.example.org/hit5}');
    const here = bibtex('http://localhost:4173/', known);
    expect(here).toContain('url = {https://git.example.org/hit5}');
    expect(here).not.toContain('repository');
    const open = bibtex('http://localhost:4173/', { ...known, homepage: 'https://hit5.example.com/' });
    expect(open).toContain('url = {https://hit5.example.com/}');
    expect(open).toContain('repository = {https://git.example.org/hit5}');
  });

  it('is a line of text too, with short names and the address that lasts longest', () => {
    const facts = { ...citation, title: 'Hit5', year: 2026, homepage: null, repository: null, doi: null };
    const end = `(2026). Hit5 (Version ${version}) [Computer software].`;
    expect(apa({ ...facts, authors: ['Hit5 contributors'] })).toBe(`Hit5 contributors. ${end}`);
    const authors = ['Lovelace, Ada King', 'Curie, Marie-Anne', 'Hit5 contributors'];
    const homepage = 'https://hit5.example.com/';
    expect(apa({ ...facts, authors, homepage })).toBe(
      `Lovelace, A. K., Curie, M.-A., & Hit5 contributors. ${end} ${homepage}`,
    );
    expect(apa({ ...facts, authors: ['Lovelace, Ada'], homepage, doi: '10.5555/12345' })).toBe(
      `Lovelace, A. ${end} https://doi.org/10.5555/12345`,
    );
  });
});
