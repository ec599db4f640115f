import type { GraphNode } from './model-json.ts';

/** The nodes of a graph by name, and the ways back through it. */
export class GraphWalk {
  readonly #nodes: ReadonlyMap<string, GraphNode>;

  constructor(nodes: readonly GraphNode[]) {
    this.#nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  /** @param reference as another node's input names it: `name`, `name:0`, `^name`. */
  node(reference: string | undefined): GraphNode | undefined {
    return reference === undefined ? undefined : this.#nodes.get(plainName(reference));
  }

  /** From a node back towards the input, along the first input of each; the node itself is the first. */
  back(from: GraphNode | undefined): readonly GraphNode[] {
    const way: GraphNode[] = [];
    for (let node = from; node && way.length < this.#nodes.size; node = this.node(node.input?.[0])) {
      way.push(node);
    }
    return way;
  }

  /** The last node that computes something which no other takes. */
  end(): GraphNode | undefined {
    const nodes = [...this.#nodes.values()];
    const taken = new Set(nodes.flatMap(({ input }) => input?.map(plainName) ?? []));
    return nodes.findLast(({ name, op }) => op !== 'Const' && op !== 'Placeholder' && !taken.has(name));
  }
}

/** A node's name without the mark of a control input and without the number of an output. */
export function plainName(reference: string): string {
  return reference.replace(/^\^/, '').replace(/:\d+$/, '');
}
