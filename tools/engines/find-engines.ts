import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** The path of a Firefox: `FIREFOX_PATH`, else an installed one; null where there is none. */
export function findFirefox(): string | null {
  const asked = process.env['FIREFOX_PATH'];
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return asked ?? onPath('firefox-esr', 'firefox') ?? (existsSync(mac) ? mac : null);
}

export interface WebKitPrograms {
  /** Answers WebDriver. */
  readonly driver: string;
  readonly browser: string;
  /** A screen that nobody sees. */
  readonly screen: string;
}

/** Debian keeps WebKitGTK's small browser apart, by version. */
const libraries = '/usr/lib';

export function findWebKit(): WebKitPrograms | null {
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  if (driver === null || screen === null) return null;
  const machines = readdirSync(libraries).filter((name) => name.endsWith('-linux-gnu'));
  const folders = machines.flatMap((machine) =>
    readdirSync(join(libraries, machine))
      .filter((name) => name.startsWith('webkit2gtk-'))
      .map((name) => join(libraries, machine, name, 'MiniBrowser')),
  );
  const browser = folders.find((path) => existsSync(path));
  return browser === undefined ? null : { driver, screen, browser };
}
