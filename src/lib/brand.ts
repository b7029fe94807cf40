declare const brand: unique symbol

/** A value that passed a check, so that a bare `number` or `string` can't stand in for it. `as` is allowed where a brand is given. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
