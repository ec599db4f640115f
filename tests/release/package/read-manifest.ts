import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What the manifest says of an element. */
interface Declared {
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string }[];
  readonly members: readonly { readonly name: string; readonly kind: string }[];
}

/** The script of which the manifest of custom elements tells, and its elements. */
interface Manifested {
  readonly path: string;
  readonly declarations: readonly Declared[];
}

/** Reads the manifest of custom elements of an installed package. */
export function readManifest(folder: string): Manifested {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const { customElements } = read('package.json') as { readonly customElements: string };
  const [module] = (read(customElements) as { readonly modules: readonly Manifested[] }).modules;
  if (!module) throw new Error(`${customElements} tells of no script.`);
  return module;
}

/** Makes sure that an element of a page hears the attributes, and has the members, that the manifest tells of. */
export async function expectDeclared(page: Page, { tagName, attributes, members }: Declared): Promise<void> {
  const found = await namesOf(page, tagName);
  for (const { name } of attributes) expect(found.attributes, `${tagName} ${name}`).toContain(name);
  for (const { name } of members) expect(found.members, `${tagName}.${name}`).toContain(name);
}

/** The attributes that an element of a page hears, and the names of its members. */
function namesOf(
  page: Page,
  tagName: string,
): Promise<{ readonly attributes: readonly string[]; readonly members: readonly string[] }> {
  return page.evaluate(async (tag) => {
    const own = await customElements.whenDefined(tag);
    const element = document.createElement(tag);
    const named = new Set<string>();
    for (
      let at: unknown = element;
      at instanceof HTMLElement && at !== HTMLElement.prototype;
      at = Object.getPrototypeOf(at)
    )
      for (const name of Object.getOwnPropertyNames(at)) named.add(name);
    return {
      attributes: (own as unknown as { readonly observedAttributes: readonly string[] }).observedAttributes,
      members: [...named],
    };
  }, tagName);
}
