import { createContext } from '@lit/context';

/**
 * The one object with the stores of all features; each view says as the type of its `stores` what it draws from, and `never` is what any
 * such type takes.
 */
export const storesContext = createContext<never>(Symbol('stores'));
