import { StartError } from '../server/start-error.ts';
import { isOrigin } from '../src/label/logic/named-origins.ts';

/**
 * The sites that may show Hit5 within a page of theirs, and are given the sessions that are finished there: `HIT5_EMBED`.
 *
 * @throws StartError where it names something that is no site.
 */
export function embedWanted(said = process.env['HIT5_EMBED'] ?? ''): readonly string[] {
  const names = said
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wrong = names.find((name) => !isOrigin(name));
  if (wrong === undefined) return names;
  throw new StartError(
    `HIT5_EMBED says “${wrong}”. It names the sites that may show Hit5 within their pages, each as its address begins: ` +
      'https://moodle.example, in small letters, without a path, a slash at the end or “*”. Several have commas between them.',
  );
}
