import type { Catalogue } from '../../core/classes/catalogue.ts';
import { observerAnswers, type Answer } from '../../core/observers/observer-answers.ts';
import { matchImages, nameInOrder } from '../../figures/observers/match-images.ts';
import type { Observer } from '../../core/observers/observer.ts';
import type { Session } from '../../core/trials/session.ts';
import type { Confidence } from '../../core/trials/trial-record.ts';
import type { FileFormat } from './file-format.ts';
import { onlyWritten, sentences, personMissing } from './missing-words.ts';
import { answeringObservers, unaidedObservers } from './session-observers.ts';

/** Tasks of Label Studio, one an image. */
export const labelStudioJson: FileFormat = {
  id: 'label-studio',
  title: 'Label Studio',
  detect: ({ text }) => /^\s*\[\s*\{\s*"id"\s*:\s*\d+\s*,\s*"data"\s*:\s*\{\s*"image"\s*:/.test(text),
  noAnswers: onlyWritten('Label Studio'),
  sessionDownloads: [
    {
      id: 'label-studio',
      label: 'Label Studio JSON',
      purpose: 'Your answers as annotations, the network’s as predictions, to look through in Label Studio.',
      ending: 'json',
      write: ({ session }, catalogue) => {
        if (unaidedObservers(session, catalogue).length === 0) return null;
        const missing = sentences(personMissing(session));
        const observers = answeringObservers(session, catalogue);
        return {
          content: writeLabelStudioJson(observers, catalogue, saidOf(session)),
          missing,
          network: null,
        };
      },
    },
  ],
  batchDownload: {
    id: 'label-studio',
    label: 'Label Studio, JSON',
    purpose: 'The guesses as predictions, to look through in Label Studio.',
    ending: 'json',
    write: (observer, catalogue) => writeLabelStudioJson([observer], catalogue),
  },
};

/**
 * Observers' answers as Label Studio tasks, one an image: people's as `annotations` with `lead_time` in seconds,
 * networks' (and those of observers that the file does not call a person) as `predictions`. Guesses are choices, as
 * wnids in falling confidence or as the names of categories. An answer that was assisted, or whose photo was not shown as asked,
 * is no annotation: the form cannot say that it was.
 *
 * @param said how sure the person was of the first guess, by image; default: nobody said.
 */
export function writeLabelStudioJson(
  given: readonly Observer[],
  catalogue: Catalogue,
  said: ReadonlyMap<string, Confidence> = new Map(),
): string {
  const observers = nameInOrder(given);
  const { names, places } = matchImages(observers);
  const answers = observers.map((observer) => observerAnswers(observer, catalogue));
  const tasks = names.map((image, at) => {
    const found = observers.flatMap((observer, who) => {
      const answer = answers[who]?.[places[who]?.[at] ?? -1];
      return answer ? [{ observer, answer }] : [];
    });
    const people = found.filter(
      ({ observer, answer }) => observer.kind === 'person' && !answer.assisted && !answer.spoiled,
    );
    const others = found.filter(({ observer }) => observer.kind !== 'person');
    const truth = found.find(({ answer }) => answer.truth !== null)?.answer.truth ?? null;
    return {
      id: at + 1,
      data: { image, truth },
      annotations: people.map(({ observer, answer }) => ({
        completed_by: { email: observer.name },
        was_cancelled: false,
        ground_truth: false,
        lead_time: answer.seconds,
        result: [...choices('class', answer.guesses), ...choices('confidence', wordOf(said, answer))],
      })),
      predictions: others.map(({ observer, answer }) => ({
        model_version: observer.name,
        score: answer.probabilities[0] ?? null,
        result: choices('class', answer.guesses),
      })),
    };
  });
  return `${JSON.stringify(tasks, null, 2)}\n`;
}

/** A labelling result for `<Choices name="NAME" toName="image">`; none where nothing was chosen. */
function choices(name: 'class' | 'confidence', chosen: readonly string[]): readonly object[] {
  if (chosen.length === 0) return [];
  return [{ from_name: name, to_name: 'image', type: 'choices', value: { choices: chosen } }];
}

function saidOf({ trials }: Session): ReadonlyMap<string, Confidence> {
  return new Map(
    trials.flatMap(({ imageId, record: { confidence } }) => (confidence ? [[imageId, confidence]] : [])),
  );
}

function wordOf(said: ReadonlyMap<string, Confidence>, { image }: Answer): readonly Confidence[] {
  const word = said.get(image);
  return word ? [word] : [];
}
