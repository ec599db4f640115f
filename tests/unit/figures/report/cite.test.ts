import { describe, expect, it } from 'vitest';
import { bibtex, citation, notShown, notShownOf } from '#src/figures/report/cite.ts';
import { version } from '#src/core/version.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { gatherObservers } from '#src/figures/observers/gather-observers.ts';
import { gradedReport } from '#src/figures/observers/observers-report.ts';
import { freshSession, sampleTrial } from '#tools/sample-session.ts';
import { catalogue } from '#tests/unit/files/formats/sample-observers.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';

/** The value of a line "key: value" of CITATION.cff. */
const cff = projectFile('CITATION.cff');
const valueOf = (key: string) => new RegExp(`^[- ]*${key}: ['"]?(.*?)['"]?$`, 'm').exec(cff)?.[1];

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
      const gathered = gatherObservers([{ file: 'ada.json', observers }]);
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
    expect(valueOf('version')).toBe(version);
    expect(valueOf('title')).toBe(citation.title);
    expect(valueOf('name')).toBe(citation.authors);
    expect(valueOf('license')).toBe(citation.licence);
    expect(projectFile('LICENSE')).toContain(`Copyright (c) ${citation.year}`);
    expect((JSON.parse(projectFile('package.json')) as { license: string }).license).toBe(citation.licence);
  });

  it('names the address that was used only where everybody can open it', () => {
    expect(bibtex('https://hit5.example.org/#/results')).toContain('url = {https://hit5.example.org/}');
    expect(bibtex('http://localhost:4173/#/results')).toBe(
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
});
