import { readdirSync, readFileSync } from 'node:fs';

function filesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
  );
}

const count = (texts: readonly string[], what: RegExp) =>
  texts.reduce((sum, text) => sum + (text.match(what)?.length ?? 0), 0);
const lines = (texts: readonly string[]) => count(texts, /\n/g);

/** How large the house is: what its plan counts. `npx tsx tools/house.ts` */
function houseRows(): readonly (readonly [what: string, figure: number])[] {
  const src = filesOf('src');
  const house = [...src, ...filesOf('server')];
  const tests = filesOf('tests');
  return [
    ['files in src and server', house.length],
    ['lines in src and server', lines(house)],
    [
      'exported names in src',
      count(
        src,
        /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|class|interface|type) \w+/gm,
      ),
    ],
    ['classes of events', count(src, /class \w+(?:<.*>)? extends (?:Custom)?Event\b/g)],
    ['tag maps', count(src, /interface HTMLElementTagNameMap/g)],
    ['AbortControllers made', count(src, /new AbortController\(/g)],
    ['lines in tests', lines(tests)],
    ['words in CONTRIBUTING', readFileSync('CONTRIBUTING.md', 'utf8').split(/\s+/).filter(Boolean).length],
  ];
}

for (const [what, figure] of houseRows()) console.log(`${what.padEnd(28)}${figure.toLocaleString('en')}`);
