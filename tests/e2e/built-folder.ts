import { resolve } from 'node:path';

/** The built app that the end-to-end tests play in: `dist/`, or the folder `HIT5_DIST`. */
export const builtFolder = resolve(process.env['HIT5_DIST'] ?? 'dist');
