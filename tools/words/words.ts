import { isLanguageCode, languages, ownLanguage } from '../../src/core/classes/search-words.ts';
import { commandOf, readWords as readLine, seeHelp, UsageError } from '../command.ts';
import { readWords } from './sentences.ts';

/** The number in examples: it has many forms in no language, so that the usual one is seen. */
const figures = [1, 3];

async function main(line: readonly string[]): Promise<void> {
  const command = commandOf(
    'words',
    'LANGUAGE',
    `Prints each sentence of Hit5's screens in English and in a language, for somebody who speaks it and reads no code.\nLANGUAGE is ${languages.map(({ code }) => code).join(', ')}.`,
  ).argument('<language>');
  const help = readLine(command, line);
  if (help !== null) return void process.stdout.write(help);
  const [code = ''] = command.args;
  if (!isLanguageCode(code)) throw new UsageError(`There are no words in “${code}”.`);
  for (const { folder, sentences, words } of await readWords()) {
    console.log(`\n# ${folder}/${code}.ts`);
    for (const { key, hasFigure, say } of sentences) {
      console.log(`\n${key}`);
      for (const figure of hasFigure ? figures : [1]) {
        const english = say(words.get(ownLanguage), figure);
        say(words.get(code), figure).forEach((text, index) => {
          console.log(`  ${ownLanguage}  ${english[index] ?? ''}`);
          if (code !== ownLanguage) console.log(`  ${code}  ${text}`);
        });
      }
    }
  }
}

// Who has seen enough of it closes the pipe.
process.stdout.on('error', () => process.exit());
try {
  await main(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`${cause.message}${seeHelp}`);
  process.exitCode = 1;
}
