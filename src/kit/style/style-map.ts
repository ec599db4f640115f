import { noChange } from 'lit';
import { directive, Directive, PartType, type AttributePart, type PartInfo } from 'lit/directive.js';

/** Properties by their CSS names or in camel case; what is null is left alone. */
export type StyleInfo = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Lit's directive writes the first styles as text into the attribute, which a Content-Security-Policy without inline styles forbids; this
 * one sets each property.
 */
class StyleMap extends Directive {
  #set: readonly string[] = [];

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ATTRIBUTE || part.name !== 'style' || (part.strings?.length ?? 0) > 2) {
      throw new Error('styleMap stands alone in the attribute style.');
    }
  }

  override render(_styles: StyleInfo) {
    return noChange;
  }

  override update(part: AttributePart, [styles]: [StyleInfo]) {
    const { style } = part.element as HTMLElement | SVGElement;
    const entries = Object.entries(styles).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[cssName(name), String(value)] as const],
    );
    const names = entries.map(([name]) => name);
    for (const name of this.#set) if (!names.includes(name)) style.removeProperty(name);
    for (const [name, value] of entries) style.setProperty(name, value);
    this.#set = names;
    return noChange;
  }
}

/** `paddingTop` is `padding-top`; what has a dash is a CSS name already. */
function cssName(name: string): string {
  return name.includes('-') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Sets an element's style properties, and takes those away that it had set before; to be used as `style=${…}`. */
export const styleMap = directive(StyleMap);
