/** What others may call of a class; a test may give something else of the same shape. */
export type Shape<Class> = Pick<Class, keyof Class>;
