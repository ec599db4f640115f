import { createContext } from '@lit/context';

/**
 * The one object with the stores of all features. Each view says as the type of its `stores` what it draws from; `never` is
 * what any such type takes.
 */
export const storesContext = createContext<never>(Symbol('stores'));
