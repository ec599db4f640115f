import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
