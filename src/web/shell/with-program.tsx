// Between the shell and a screen: the program that the screen works on, the person's own or the made-up month.
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { shellWords } from '../../words/shell.ts'
import { AppContext, useApp } from '../app-context.ts'
import { useLoaded } from './loaded.ts'
import { Loading } from './loading.tsx'
import { openProgram, type Program, theProgram } from './program.ts'
import { router } from './way.ts'

/** Gives the program to the screens below, once it is open. */
export function WithProgram({
  example,
  children,
}: {
  readonly example: boolean
  readonly children: ComponentChildren
}) {
  return example ? <WithExample>{children}</WithExample> : <WithOwn>{children}</WithOwn>
}

function WithOwn({ children }: { readonly children: ComponentChildren }) {
  useEffect(openProgram, [])
  const program = theProgram.value
  if (program.state === 'opening') return <Loading words={shellWords.opening} />
  if (program.state !== 'open') return <NotOpen why={program.state} />
  return <AppContext.Provider value={program.app}>{children}</AppContext.Provider>
}

const screens = { cannotOpen: async () => (await import('../screens/cannot-open.tsx')).CannotOpen } as const

function NotOpen({ why }: { readonly why: Exclude<Program['state'], 'opening' | 'open'> }) {
  const loaded = useLoaded(screens, 'cannotOpen')
  return loaded === undefined ? <Loading /> : <loaded.Part why={why} />
}

/** Opens what was put by from years ago, for a screen that may show some of it. Most people have nothing so old, and wait for nothing. */
export function WithOlder({ children }: { readonly children: ComponentChildren }) {
  const app = useApp()
  const waits = app.older.value === 'put-by'
  useEffect(() => {
    if (waits) void app.openOlder()
  }, [app, waits])
  return waits ? <Loading words={shellWords.openingOlder} /> : children
}

/** Gives the program to a screen that needs none, if it is the person's own and is open anyway. Nothing is opened for it. */
export function WithProgramIfOpen({ children }: { readonly children: ComponentChildren }) {
  const program = theProgram.value
  const app = program.state === 'open' && router.place.value.base === '' ? program.app : undefined
  return <AppContext.Provider value={app}>{children}</AppContext.Provider>
}

let example: App | undefined

/** The made-up month: loaded when somebody looks around, and the same one until the page is closed. */
const examples = {
  month: async () => {
    example ??= (await import('./example-program.ts')).openExample()
    return Example
  },
} as const

function WithExample({ children }: { readonly children: ComponentChildren }) {
  const loaded = useLoaded(examples, example ? undefined : 'month')
  return example || loaded ? <Example>{children}</Example> : <Loading />
}

function Example({ children }: { readonly children: ComponentChildren }) {
  return <AppContext.Provider value={example}>{children}</AppContext.Provider>
}
