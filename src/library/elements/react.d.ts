/** The elements for JSX of React 19: `import type {} from 'hit5/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Hit5Elements, NetworkAnswer, Pick as Picked, ValueEvent } from './elements.js';

type Props<Element extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Omit<Element, keyof HTMLElement>>;

interface Listeners {
  'hit5-classifier': { 'onhit5-answer'?: (event: ValueEvent<NetworkAnswer>) => void };
  'hit5-class-picker': {
    'onhit5-picks'?: (event: ValueEvent<readonly Picked[]>) => void;
    'onhit5-done'?: (event: Event) => void;
  };
  'hit5-answer-card': object;
}

type Elements = { [Name in keyof Hit5Elements]: Props<Hit5Elements[Name]> & Listeners[Name] };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
