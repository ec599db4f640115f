import type { LitElement, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kit } from '../kit.ts';

/** A page whose heading takes the focus. */
type Page = ReactiveControllerHost & { readonly renderRoot: ParentNode; readonly stores: Kit };

/**
 * Gives a new page's heading the focus, so that a screen reader says where one is; the page that the app begins with leaves it to the
 * browser.
 */
export class HeadingFocus implements ReactiveController {
  readonly #page: Page;
  #done = false;

  constructor(page: Page) {
    this.#page = page;
    page.addController(this);
  }

  hostConnected(): void {
    this.#done = !this.#page.stores.router.moved;
  }

  hostUpdated(): void {
    if (this.#done) return;
    this.#done = focusHeading(this.#page.renderRoot);
  }
}

/** Goes to a page's section `hit5-NAME-section`, once the page's heading has had the focus and all above it its height. */
export async function goToSection(page: ParentNode, name: string): Promise<void> {
  const section = page.querySelector<LitElement>(`hit5-${name}-section`);
  await section?.updateComplete;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  goToHeading(section?.renderRoot.querySelector('h2'));
}

/** Scrolls to a heading and gives it the focus; false where there is none yet. */
export function goToHeading(heading: HTMLElement | null | undefined): boolean {
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.scrollIntoView({ block: 'start' });
  heading.focus({ preventScroll: true });
  return true;
}

/** Gives the heading in a page the focus; false where there is none yet. */
export function focusHeading(root: ParentNode): boolean {
  const heading = root.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
