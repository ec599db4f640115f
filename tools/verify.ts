import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));

/** Runs a script of package.json. @returns whether it went well, and what it said, where that is not shown at once. */
function run(
  script: string,
  stdio: 'inherit' | 'pipe',
): Promise<{ readonly isWell: boolean; readonly said: string }> {
  return new Promise((resolve) => {
    const command = spawn('npm', ['run', script], { stdio, shell: true });
    let said = '';
    for (const stream of [command.stdout, command.stderr])
      stream?.on('data', (part: Buffer) => (said += part.toString()));
    command.on('close', (code) => resolve({ isWell: code === 0, said }));
  });
}

/** `npm run verify`: the checks, one after the other, while the tests run. What a check found comes after the tests. */
async function main(): Promise<boolean> {
  const tests = run('test', 'inherit');
  const found: string[] = [];
  for (const check of checks) {
    const { isWell, said } = await run(check, 'pipe');
    if (!isWell) found.push(`${said.trimEnd()}\n\nnpm run ${check} failed.`);
  }
  const { isWell } = await tests;
  for (const one of found) console.log(`\n${one}`);
  return isWell && found.length === 0;
}

if (!(await main())) process.exitCode = 1;
