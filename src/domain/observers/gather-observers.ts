import { FormatError } from '../formats/check-format.ts';
import { quoted, visibleText } from '../formats/truth-files/visible-text.ts';
import { ObserverBuilder } from './observer-builder.ts';
import { imageKey } from './image-key.ts';
import type { Observer } from './observer.ts';

/** The observers that one file holds. */
export interface ObserverFile {
  readonly file: string;
  readonly observers: readonly Observer[];
}

/**
 * The observers of several files as one list. A network that several people's sessions hold is one observer over all
 * their images. Observers of one name that are not the same get the file's name behind theirs.
 *
 * @throws FormatError when the files belong to different challenges.
 */
export function gatherObservers(files: readonly ObserverFile[]): readonly Observer[] {
  requireOneChallenge(files);
  const networks = new Map<string, Observer[]>();
  const gathered: { file: string; observers: Observer[] }[] = [];
  for (const { file, observers } of files) {
    for (const observer of observers) {
      const model = `${observer.name}\n${String(observer.weights)}`;
      const known = observer.weights === null ? undefined : networks.get(model);
      if (known) known.push(observer);
      else {
        const same = [observer];
        networks.set(model, same);
        gathered.push({ file, observers: same });
      }
    }
  }
  return distinctNames(gathered.map(({ file, observers }) => ({ file, observer: joined(observers) })));
}

function requireOneChallenge(files: readonly ObserverFile[]): void {
  let first: { file: string; challenge: string } | null = null;
  for (const { file, observers } of files) {
    for (const { challenge } of observers) {
      if (challenge === null) continue;
      first ??= { file, challenge };
      if (challenge === first.challenge) continue;
      throw new FormatError(
        `The files belong to different challenges: ${visibleText(first.file)} to ${quoted(first.challenge)}, ` +
          `${visibleText(file)} to ${quoted(challenge)}. Compare files of one challenge at a time.`,
      );
    }
  }
}

/** One network's answers out of several sessions; on an image in two of them the first counts. */
function joined(parts: readonly Observer[]): Observer {
  const [first] = parts;
  if (!first || parts.length === 1) return first as Observer;
  const builder = new ObserverBuilder(first);
  const seen = new Set<string>();
  for (const { images, depth, guesses, probabilities, truth } of parts) {
    images.forEach((image, place) => {
      const key = imageKey(image);
      if (seen.has(key)) return;
      seen.add(key);
      const from = place * depth;
      const named = [...guesses.subarray(from, from + depth)].filter((label) => label >= 0);
      builder.add(image, named, {
        probabilities: probabilities ? [...probabilities.subarray(from, from + depth)] : null,
        truth: truth?.[place] ?? -1,
      });
    });
  }
  return builder.build();
}

function distinctNames(all: readonly { file: string; observer: Observer }[]): readonly Observer[] {
  const count = new Map<string, number>();
  for (const { observer } of all) count.set(observer.name, (count.get(observer.name) ?? 0) + 1);
  const taken = new Set<string>();
  return all.map(({ file, observer }) => {
    const wanted = (count.get(observer.name) ?? 0) > 1 ? `${observer.name} (${file})` : observer.name;
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${String(number)}`;
    taken.add(name);
    return name === observer.name ? observer : { ...observer, name };
  });
}
