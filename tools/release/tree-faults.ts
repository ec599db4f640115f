import { spawnSync } from 'node:child_process';

/** So many files are named; of more, only how many. */
const mostNamed = 5;

/**
 * What in the git of a checkout speaks against releasing it as this version, a sentence each: what is not committed, and a
 * tag of this version at another commit.
 *
 * @param root the folder of the checkout.
 */
export function treeFaults(root: string, version: string): readonly string[] {
  const status = git(root, 'status', '--porcelain');
  if (status === null) return [`git finds no repository in ${root}. Release from a clone.`];
  const changed = status.split('\n').filter((line) => line !== '');
  const named = changed.slice(0, mostNamed).map((line) => line.slice(3));
  const others = changed.length - named.length;
  const faults =
    changed.length === 0
      ? []
      : [
          `Not committed: ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Commit it or put it aside: ` +
            'what is released has to be what the tag names.',
        ];
  const tagged = git(root, 'rev-parse', '--verify', '--quiet', `refs/tags/v${version}^{commit}`);
  if (tagged !== null && tagged !== git(root, 'rev-parse', 'HEAD'))
    faults.push(
      `${version} is released already: the tag v${version} is at another commit. Take a higher number.`,
    );
  return faults;
}

/** What git says; null where it fails. */
function git(root: string, ...words: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : null;
}
