// What hit5/react needs of the types of React 19.
export interface HTMLAttributes<Element> {
  className?: string;
  ref?: (element: Element) => void;
}
export type DetailedHTMLProps<Props, Element> = Props & { key?: string; ref?: (element: Element) => void };
export namespace JSX {
  interface IntrinsicElements {
    main: object;
  }
}
