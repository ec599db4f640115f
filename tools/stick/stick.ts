import { parseArgs } from 'node:util';
import { formatBytes } from '../../src/core/text/format-number.ts';
import { messageOf } from '../../src/core/message-of.ts';
import { layStick, makeStick } from './make-stick.ts';
import { allPlatforms, systems, type System } from './platforms.ts';

const usage = `npm run stick [-- FOLDER] [--only windows,mac,linux]

Makes a folder that starts Hit5 by a double click on machines without Node. Copy it to a stick, or have it made there.

  FOLDER   where; dist-stick unless said. Where it is a folder already, such as the top of a stick, Hit5 in it
  --only   the systems that it starts on; all three unless said
  --help   this text
`;

/** The systems that are asked for. @throws Error that names what is none. */
function systemsWanted(asked: string): readonly System[] {
  return asked.split(',').map((word) => {
    const found = systems.find((system) => system === word.trim().toLowerCase());
    if (found) return found;
    throw new Error(
      `--only names “${word.trim()}”; it takes ${systems.join(', ')}, with commas between them.`,
    );
  });
}

// `npm run stick`.
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string', default: systems.join(',') }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) console.log(usage.trimEnd());
  else {
    const wanted = systemsWanted(values.only);
    const platforms = allPlatforms().filter(({ system }) => wanted.includes(system));
    const [place = 'dist-stick', ...more] = positionals;
    if (more.length > 0)
      throw new Error(`One folder can be made at a time; “${more.join(' ')}” is too much.`);
    const { folder, bytes, ofPlatforms } = await makeStick(
      place,
      platforms,
      () => layStick(),
      (words) => console.log(words),
    );
    console.log(`${folder} is ready: ${formatBytes(bytes)}.`);
    for (const [title, size] of ofPlatforms) console.log(`  of which ${title}: ${formatBytes(size)}`);
    console.log('README.txt in it says how to start it. Eject a stick before you pull it out.');
  }
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}
