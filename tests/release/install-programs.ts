import { findCaddy, findCompose } from '#tools/container-programs.ts';
import { findFirefox, findWebKit } from '#tools/engines/find-engines.ts';
import { installPackage } from '#tools/chromium.ts';
import { findPostgres } from '#tools/postgres.ts';
import { toldSetup } from '#tools/tests/told-setup.ts';

/** What release tests need besides Chromium, and the packages of Debian that have it. */
const programs: readonly (readonly [name: string, find: () => unknown, packages: readonly string[]])[] = [
  ['PostgreSQL', findPostgres, ['postgresql']],
  ['Caddy', findCaddy, ['caddy']],
  ['Compose', findCompose, ['docker-compose']],
  ['Firefox', findFirefox, ['firefox-esr']],
  ['WebKit', findWebKit, ['webkit2gtk-driver', 'xvfb']],
];

/**
 * Installs what is missing. On other systems than Linux the tests of what is missing are skipped.
 *
 * @throws Error that names what cannot be installed.
 */
export const setup = toldSetup(() => {
  if (process.platform !== 'linux') return;
  const missing = () => programs.filter(([, find]) => find() === null);
  for (const [name, , packages] of missing()) {
    console.log(`No ${name} here: installing it for the tests.`);
    for (const one of packages) installPackage(one);
  }
  const absent = missing().map(([name, , packages]) => `${name} (${packages.join(', ')})`);
  if (absent.length > 0)
    throw new Error(`The release tests need, and apt-get could not install: ${absent.join('; ')}`);
});
