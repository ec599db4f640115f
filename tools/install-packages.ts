import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs what tests need where it is missing; where it cannot be, says that they are skipped.
 *
 * @param what is installed, for a person.
 */
export function installForTests(what: string, find: () => unknown, ...packages: readonly string[]): void {
  if (find() !== null) return;
  console.log(`No ${what} here: installing it for the tests.`);
  for (const name of packages) installPackage(name);
  if (find() === null) console.log(`${what} cannot be installed: its tests are skipped.`);
}

/** Installs a package of Debian and its kin; elsewhere, or where that fails, it does nothing but say so. */
export function installPackage(name: string): void {
  if (!existsSync('/usr/bin/apt-get')) return;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: string[]) => {
    const [command = '', ...rest] = [...prefix, ...words];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run('apt-get', 'update', '-q');
    run('apt-get', 'install', '-y', '-q', name);
  } catch (cause) {
    console.error(`apt-get could not install ${name}: ${String(cause)}`);
  }
}
