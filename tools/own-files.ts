import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with Hit5's own files: of the package the built app, which has them all; else the repository. */
function findFolder(): { readonly folder: string; readonly isPackage: boolean } {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'app/index.html'))) return { folder: join(folder, 'app'), isPackage: true };
    if (existsSync(join(folder, 'assets/classes.json'))) return { folder, isPackage: false };
  }
  // The container has the server and the app, and runs no other command.
  return { folder: '.', isPackage: false };
}

const found = findFolder();

/** Whether this is the package `hit5`, in which the app is built already; else it is the repository. */
export const { isPackage } = found;

/** The path of one of Hit5's own files, wherever the person is: `assets/classes.json`, `models`. */
export function ownFile(path: string): string {
  return join(found.folder, path);
}

/** What a person types for a command here: `npx hit5 class`, or in the repository `npm run class`. */
export function typed(command: 'start' | 'class' | 'compare' | 'predict' | 'photos' | 'words'): string {
  if (isPackage) return command === 'start' ? 'npx hit5' : `npx hit5 ${command}`;
  if (command === 'start') return 'npm start';
  return command === 'class' ? 'npm run class' : `npm run --silent ${command} --`;
}
