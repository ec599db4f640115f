import { observersLink, type LinkWords } from '../../app/router.ts';
import { visibleText } from '../../domain/formats/truth-files/visible-text.ts';
import { pairParts, poolings, type ImageChoice } from '../../domain/observers/chosen-images.ts';

/** The address of the images behind a number of the page. */
export function choiceLink(choice: ImageChoice): string {
  const { kind, ...words } = choice;
  return `${observersLink}?${new URLSearchParams({ images: kind, ...words }).toString()}`;
}

/** The images that an address asks for; null for none. */
export function parseChoice({ images, observer, first, second, part, by }: LinkWords): ImageChoice | null {
  if (images === 'missed' && observer !== undefined) return { kind: 'missed', observer };
  const asked = pairParts.find((one) => one === part);
  if (images === 'pair' && first !== undefined && second !== undefined && asked) {
    return { kind: 'pair', first, second, part: asked };
  }
  const pooling = poolings.find((one) => one === by);
  return images === 'pooled' && pooling ? { kind: 'pooled', by: pooling } : null;
}

/** What the images have in common, as a title. */
export function choiceTitle(choice: ImageChoice): string {
  if (choice.kind === 'missed') return `${visibleText(choice.observer)} missed`;
  if (choice.kind === 'pooled') {
    return {
      majority: 'The pooled people missed by majority',
      optimistic: 'All of the pooled people missed',
      all: 'All of the pooled people answered',
    }[choice.by];
  }
  const [first, second] = [visibleText(choice.first), visibleText(choice.second)];
  return {
    'both-right': `Both ${first} and ${second} got`,
    'only-first': `${first} got and ${second} missed`,
    'only-second': `${second} got and ${first} missed`,
    'both-wrong': `Both ${first} and ${second} missed`,
    differ: `Only one of ${first} and ${second} got`,
    all: `Both ${first} and ${second} answered`,
  }[choice.part];
}
