import { spawnSync } from 'node:child_process';
import { ensureChromium } from '#tools/chromium.ts';
import { serveApp } from '#tools/serve-app.ts';
import type { ServedFolder } from '#tools/serve-folder.ts';
import { toldSetup } from '#tools/tests/told-setup.ts';
import { builtFolder } from './built-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    appUrl: string;
  }
}

/** Serves the built app as `npm start` does. */
export function serveBuiltApp(): Promise<ServedFolder> {
  return serveApp(builtFolder, 0);
}

/** Builds the app, where anything has changed since it was built, and serves it for as long as the tests run. */
export const setup = toldSetup(async (project) => {
  ensureChromium();
  // A build is made for people, whoever asks for it.
  const { NODE_ENV: _, VITEST: __, TEST: ___, ...env } = process.env;
  const build = ['--import', 'tsx', 'tools/start.ts', 'build'];
  const stdio = ['inherit', 'inherit', 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, build, { env, stdio: [...stdio], encoding: 'utf8' });
  process.stderr.write(stderr);
  if (status !== 0)
    throw new Error(
      `The app cannot be built: ${/^.*(?:No space left|Error:).*$/m.exec(stderr)?.[0].trim() ?? stderr.trim()}`,
    );
  const server = await serveBuiltApp();
  project.provide('appUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
});
