import type { TestProject } from 'vitest/node';
import { serveApp } from '#tools/serve-app.ts';
import type { ServedFolder } from '#tools/serve-folder.ts';
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

/** The built app for as long as the end-to-end tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBuiltApp();
  project.provide('appUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
}
