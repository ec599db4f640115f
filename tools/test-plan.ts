/** A kind of tests, as vite.config.ts names them; its files lie in the folder of `tests` with that name. */
export type TestProject = 'unit' | 'browser' | 'e2e';

/** What a run of tests needs. */
export interface TestPlan {
  /** The kinds of which there is a file to run. */
  readonly projects: readonly TestProject[];
  /** Whether a file is asked for that needs PostgreSQL, Caddy and Compose. */
  readonly needsServices: boolean;
  /** Whether a file is asked for that needs Firefox and WebKit. */
  readonly needsEngines: boolean;
  /** The words for vitest, without the kinds. */
  readonly words: readonly string[];
}

const allProjects: readonly TestProject[] = ['unit', 'browser', 'e2e'];

/**
 * Which kinds of tests the words of `npm test -- …` ask for.
 *
 * @param files all test files, from the repository on: `tests/unit/figures/…`.
 */
export function planTests(words: readonly string[], files: readonly string[]): TestPlan {
  const named = words.flatMap((word, at) => {
    if (words[at - 1] === '--project') return [word];
    return word.startsWith('--project=') ? [word.slice('--project='.length)] : [];
  });
  const rest = words.filter((word, at) => !/^--project(=|$)/.test(word) && words[at - 1] !== '--project');
  // What follows an option may be its value; Vitest takes every other word for a part of a file's path.
  const paths = rest.filter(
    (word, at) => !word.startsWith('-') && !/^-[^=]*$/.test(at > 0 ? (rest[at - 1] ?? '') : ''),
  );
  const isAsked = (file: string) =>
    paths.length === 0 ||
    paths.some((path) => file.includes(path.replace(/^.*\/(?=tests\/)|^\.\/|:\d+$/g, '')));
  const asked = files.filter(isAsked);
  const projects = allProjects.filter(
    (project) =>
      (named.length === 0 || named.includes(project)) &&
      asked.some((file) => file.startsWith(`tests/${project}/`)),
  );
  const needs = (folder: string) =>
    projects.includes('e2e') && asked.some((file) => file.startsWith(`tests/e2e/${folder}/`));
  return { projects, needsServices: needs('server'), needsEngines: needs('engines'), words: rest };
}
