// Parts of the page that are loaded when they are first needed.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Loads a part. */
export type Load<Props> = () => Promise<ComponentType<Props>>

/** A part that is there, by its name. */
export type Loaded<Name, Props> = { readonly name: Name; readonly Part: ComponentType<Props> }

/**
 * The part called `name`, once it is loaded; the one before it stays until then, so that nothing flickers. `undefined` before the
 * first. What can't be loaded is thrown here, for the boundary around it.
 */
export function useLoaded<Name extends string, Props>(
  parts: Readonly<Record<Name, Load<Props>>>,
  name: Name | undefined,
): Loaded<Name, Props> | undefined {
  const [loaded, setLoaded] = useState<Loaded<Name, Props> | undefined>(undefined)
  useEffect(() => {
    if (name === undefined) return undefined
    let here = true
    const show = (Part: ComponentType<Props>): void => {
      if (here) setLoaded({ name, Part })
    }
    const fail = (error: unknown): void =>
      setLoaded(() => {
        throw error
      })
    parts[name]().then(show, fail)
    return () => {
      here = false
    }
  }, [parts, name])
  return loaded
}
