import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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

/**
 * Runs without a GPU, as root, and without Chromium's own background requests. Only WebGL is drawn by SwiftShader, the
 * page itself by plain software, which takes a quarter less of the processor.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader-webgl',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WebGPU, in software: it takes seconds an image, and Chromium has none without a GPU otherwise. */
export const webgpuArguments = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];

/**
 * What tests add to it: a process less, and room for the garbage of a page that lives for seconds. Each takes about a
 * seventh off the processor's time for a start of the app. A GPU that crashes takes such a browser with it.
 */
export const testArguments = [
  ...chromiumArguments,
  // Elsewhere nobody has tried it.
  ...(process.platform === 'linux' ? ['--in-process-gpu'] : []),
  '--js-flags=--min-semi-space-size=32',
];

/** The one without windows comes first: it needs a third less of the processor than one that hides its windows. */
const names = [
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Debian's Chromium without windows. The command of that name starts it as a process of its own, which a test cannot kill. */
const debianShell = '/usr/lib/chromium/chromium-headless-shell';

const wellKnownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const root = process.env[variable];
    return root
      ? [
          join(root, 'Google/Chrome/Application/chrome.exe'),
          join(root, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [];
  }),
];

/**
 * The path of a Chromium to test in: `CHROMIUM_PATH`, else an installed Chromium, Chrome or Edge, else
 * Playwright's own. Empty where there is none.
 */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      names.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
    );
  return (
    [debianShell, ...onPath, ...wellKnownPlaces, chromium.executablePath()].find((path) =>
      existsSync(path),
    ) ?? ''
  );
}

/**
 * A Chromium to test in, installed first where there is none: by apt-get on Debian and its kin, else by
 * Playwright's own installer.
 *
 * @throws Error when neither gives one.
 */
export function ensureChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, where there is no file.`);
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge here: installing one for the tests.');
  installPackage('chromium-headless-shell');
  if (!findChromium())
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: true });
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium could be installed. Set CHROMIUM_PATH to the path of one.');
  return installed;
}
