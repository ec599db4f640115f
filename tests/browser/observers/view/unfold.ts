import { onTestFinished } from 'vitest';
import type { ObserversPage } from '#src/observers/view/observers-page.ts';
import type { AtEnd } from '#tests/browser/sample-app.ts';

/** Opens what is folded where a class is compared, as soon as it is there. */
export function unfold(element: ObserversPage, atEnd: AtEnd = onTestFinished): void {
  const opening = setInterval(() => {
    const inside = [...element.renderRoot.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    const folds = [element.renderRoot, ...inside].flatMap((root) => [
      ...root.querySelectorAll<HTMLDetailsElement>('.fold'),
    ]);
    for (const fold of folds) fold.open = true;
  }, 50);
  atEnd(() => clearInterval(opening));
}
