/** As much of a document as Plot draws with, in Node. */
export class SvgNode {
  readonly ownerDocument = svgDocument;
  parentNode: SvgNode | null = null;
  readonly style = { setProperty: (name: string, value: string) => (this.#styles[name] = value) };
  readonly #styles: Record<string, string> = {};
  readonly #attributes = new Map<string, string>();
  readonly #children: (SvgNode | string)[] = [];

  readonly namespaceURI: string;
  readonly tagName: string;

  constructor(namespaceURI: string, tagName: string) {
    [this.namespaceURI, this.tagName] = [namespaceURI, tagName];
  }

  set textContent(text: string) {
    this.#children.splice(0, Infinity, text);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  get children(): readonly SvgNode[] {
    return this.#children.filter((one) => one instanceof SvgNode);
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(_: unknown, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  append(...nodes: (SvgNode | string)[]): void {
    for (const node of nodes) this.insertBefore(node, null);
  }

  appendChild(node: SvgNode | string) {
    return this.insertBefore(node, null);
  }

  insertBefore(node: SvgNode | string, next: SvgNode | string | null) {
    if (node instanceof SvgNode) {
      node.parentNode?.remove(node);
      node.parentNode = this;
    }
    const at = next === null ? -1 : this.#children.indexOf(next);
    this.#children.splice(at < 0 ? this.#children.length : at, 0, node);
    return node;
  }

  remove(node: SvgNode): void {
    this.#children.splice(this.#children.indexOf(node), 1);
  }

  /** As SVG, a tag a line; Plot's own style sheet is left out, as in the app. */
  toString(): string {
    if (this.tagName === 'style') return '';
    const style = Object.entries(this.#styles).map(([name, value]) => `${name}: ${value};`);
    const own = [...this.#attributes, ...(style.length > 0 ? [['style', style.join(' ')] as const] : [])];
    const words = own.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    const inside = this.#children.map((one) => (typeof one === 'string' ? escaped(one) : String(one)));
    return `<${this.tagName}${words}>${inside.join('')}</${this.tagName}>\n`;
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const svgDocument = {
  createElementNS: (space: string, name: string) => new SvgNode(space, name),
  createElement: (name: string) => new SvgNode('http://www.w3.org/1999/xhtml', name),
  createTextNode: (text: string) => text,
  get documentElement(): SvgNode {
    return new SvgNode('http://www.w3.org/2000/svg', 'svg');
  },
};
