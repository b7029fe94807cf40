// Parts of the page that are loaded when they are first needed.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Loads a part. */
export type Load<Props> = () => Promise<ComponentType<Props>>

/** A part that is there, by its name. */
export type Loaded<Name, Props> = { readonly name: Name; readonly Part: ComponentType<Props> }

/**
 * The part called `name`, once it is loaded; the one before it stays until then, so that nothing flickers. `undefined` before the
 * first. What can't be loaded is thrown here, for the boundary around it; without an `extra` the screen is whole, so that stays away.
 */
export function useLoaded<Name extends string, Props>(
  parts: Readonly<Record<Name, Load<Props>>>,
  name: Name | undefined,
  kind?: 'extra',
): Loaded<Name, Props> | undefined {
  const [state, setState] = useState<Loaded<Name, Props> | undefined>(undefined)
  const [failed, setFailed] = useState<unknown>(undefined)
  useEffect(() => {
    if (name === undefined) return undefined
    let here = true
    parts[name]().then(
      (Part) => here && setState({ name, Part }),
      (why: unknown) => here && setFailed(why),
    )
    return () => {
      here = false
    }
  }, [parts, name])
  if (failed && kind === undefined) throw failed
  return state
}
