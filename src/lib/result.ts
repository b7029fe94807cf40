/** What a person, a network or time can make fail is a value: `error` is one of a closed list of codes. */
export type Result<T, E extends string> = Ok<T> | Failed<E>
/** It went well. */
export type Ok<T> = { readonly ok: true; readonly value: T }
/** It did not, and why. */
export type Failed<E extends string> = { readonly ok: false; readonly error: E }

/** A success that carries a value. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** A failure with its code. */
export function fail<E extends string>(error: E): Failed<E> {
  return { ok: false, error }
}
