import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/core/message-of.ts';
import { packRelease, type PackedRelease } from './pack-release.ts';
import {
  factQuestions,
  readCitation,
  writeFacts,
  type FactQuestion,
  type ReferenceFacts,
} from './reference-facts.ts';
import { releaseFaults } from './release-faults.ts';
import { treeFaults } from './tree-faults.ts';

/** How the command speaks. */
export interface ReleaseTalk {
  readonly say: (line: string) => void;
  /** Asks a person, whose answer may be empty; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
}

const help = `npm run release -- VERSION

Makes a release of what is checked out, and stops before anything is published. It checks that version, CHANGELOG.md,
CITATION.cff and docs agree and that all is committed; asks for what CITATION.cff lacks; then builds, packs, and writes
checksums into release/VERSION.

  --authors "Lovelace, Ada; Hopper, Grace"   who is to be cited
  --homepage https://…                       where everybody can open Hit5
  --repository https://…                     where the source is
  --doi 10.…/…                               once there is one
  --help`;

const options = {
  authors: { type: 'string' },
  homepage: { type: 'string' },
  repository: { type: 'string' },
  doi: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `npm run release`.
 *
 * @param root the folder of the checkout.
 * @returns the exit code: 1 where nothing was released.
 */
export async function run(root: string, words: readonly string[], talk: ReleaseTalk): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const [version, ...more] = positionals;
    if (values.help) talk.say(help);
    if (values.help) return 0;
    if (version === undefined || more.length > 0) throw new Error(`Say one version.\n\n${help}`);
    return await release(root, version.replace(/^v/, ''), values, talk);
  } catch (cause) {
    talk.say(messageOf(cause));
    return 1;
  }
}

type GivenFacts = Readonly<Partial<Record<FactQuestion['option'], string>>>;

async function release(root: string, version: string, given: GivenFacts, talk: ReleaseTalk): Promise<number> {
  // Before it is asked for anything: what is written then is a change that is not committed.
  const faults = [...treeFaults(root, version), ...releaseFaults(root, version)];
  if (faults.length > 0) return refuse(faults, version, talk);
  const facts = await askForFacts(root, given, talk);
  if (Object.keys(facts).length > 0) {
    await writeFacts(root, facts);
    talk.say(`Written: ${Object.keys(facts).join(', ')}. Commit it, then run the same command again.`);
    return 1;
  }
  const open = factQuestions.filter((question) => question.isOpen(readCitation(root)));
  for (const { option, question } of open)
    talk.say(`CITATION.cff does not know it yet, which stops nothing: ${question} (--${option}).`);
  talk.say('Building and packing …');
  const packed = packRelease(root, version);
  const left = treeFaults(root, version);
  if (left.length > 0) return refuse(left, version, talk);
  talk.say(lastWords(root, version, packed));
  return 0;
}

function refuse(faults: readonly string[], version: string, talk: ReleaseTalk): number {
  talk.say(`${version} is not released:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return 1;
}

/** The facts that were given by options, and those that are open and that a person knows. */
async function askForFacts(
  root: string,
  given: GivenFacts,
  { say, ask }: ReleaseTalk,
): Promise<ReferenceFacts> {
  const citation = readCitation(root);
  let facts: ReferenceFacts = {};
  for (const one of factQuestions) {
    const text = given[one.option];
    if (text !== undefined) facts = { ...facts, ...one.read(text) };
    else if (ask && one.isOpen(citation)) facts = { ...facts, ...(await askUntilRight(one, ask, say)) };
  }
  return facts;
}

async function askUntilRight(
  one: FactQuestion,
  ask: (question: string) => Promise<string>,
  say: ReleaseTalk['say'],
): Promise<ReferenceFacts> {
  for (;;) {
    const answer = await ask(`${one.question} (empty: not known yet): `);
    if (answer.trim() === '') return {};
    try {
      return one.read(answer);
    } catch (cause) {
      say(messageOf(cause));
    }
  }
}

function lastWords(root: string, version: string, { folder, file, size }: PackedRelease): string {
  return `${folder}/${file}: ${(size / 1e6).toFixed(1)} MB, with SHA256SUMS and notes.md beside it. Nothing is published.

Try it in an empty folder: npx --package=${join(root, folder, file)} hit5
Then, in this order:

  git tag --annotate v${version} --message "Hit5 ${version}"
  git push origin v${version}

On GitHub the tag makes a draft of the release, with package and checksums of its own. Once you have looked at it:

  gh release edit v${version} --draft=false
  gh release download v${version} --dir release/published --clobber
  (cd release/published && sha256sum --check SHA256SUMS)
  npm publish release/published/${file}

Without GitHub: npm publish ${folder}/${file}`;
}
