import { describe, expect, it } from 'vitest';
import { bibtex, citation } from '../../../../src/core/report/cite.ts';
import { version } from '../../../../src/core/version.ts';
import { projectFile } from '../classes/shipped-catalogue.ts';

/** The value of a line "key: value" of CITATION.cff. */
const cff = projectFile('CITATION.cff');
const valueOf = (key: string) => new RegExp(`^[- ]*${key}: ['"]?(.*?)['"]?$`, 'm').exec(cff)?.[1];

describe('the reference', () => {
  it('says the same in CITATION.cff, in BibTeX and in the package', () => {
    expect(valueOf('version')).toBe(version);
    expect(valueOf('title')).toBe(citation.title);
    expect(valueOf('name')).toBe(citation.authors);
    expect(valueOf('license')).toBe(citation.licence);
    expect(projectFile('LICENSE')).toContain(`Copyright (c) ${String(citation.year)}`);
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
