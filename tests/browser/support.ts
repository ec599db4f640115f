import axe from 'axe-core';
import { render, type TemplateResult } from 'lit';
import { expect, onTestFinished } from 'vitest';
import '#src/kit/style/tokens.css';

/** Puts a template into the page until the test ends, and gives its first element once it has rendered. */
export async function mount<Kind extends HTMLElement>(template: TemplateResult): Promise<Kind> {
  const stage = document.createElement('main');
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  render(template, stage);
  const element = stage.firstElementChild as Kind & { updateComplete?: Promise<boolean> };
  await element.updateComplete;
  return element;
}

/** Axe's rules whose outcome depends on colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** No axe violation in the element, its shadow roots included, in the light and in the dark look. */
export async function expectAccessible(element: HTMLElement): Promise<void> {
  expect(await violationsOf(element)).toEqual([]);
}

/** What axe finds wrong in the element, each with the look. */
export async function violationsOf(element: HTMLElement): Promise<readonly string[]> {
  const found: string[] = [];
  finishAnimations(element);
  for (const look of ['light', 'dark']) {
    document.documentElement.style.colorScheme = look;
    const { violations } = await axe.run(element, {
      resultTypes: ['violations'],
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      // The dark look has the same elements as the light one in other colours.
      ...(look === 'dark' ? { runOnly: { type: 'rule' as const, values: colourRules } } : {}),
    });
    document.documentElement.style.colorScheme = '';
    found.push(
      ...violations.map(
        ({ id, help, nodes }) =>
          `${look}: ${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      ),
    );
  }
  return found;
}

/** Ends what fades in: on its way its colours have a contrast that lasts for no reader. */
function finishAnimations(element: Element): void {
  for (const animation of element.getAnimations()) animation.finish();
  const { shadowRoot, children } = element;
  for (const child of [...(shadowRoot?.children ?? []), ...children]) finishAnimations(child);
}

/** The element's text as a person reads it, shadow roots included. */
export function textOf(root: Node): string {
  if (root instanceof HTMLStyleElement) return '';
  if (root instanceof Text) return root.data;
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [...root.childNodes];
  return inside.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The name of what has the focus, shadow roots included: its label or its text. */
export function focusedName(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused?.ariaLabel ?? focused?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
