import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { App } from '../app/app.ts'

/** The program that the screens below work on: the person's own, or the made-up month. */
export const AppContext = createContext<App | undefined>(undefined)

/** The program, where it is open; for screens that need none and do a little more with one. */
export function useAppIfOpen(): App | undefined {
  return useContext(AppContext)
}

/** The program of this screen. Throws outside the shell: a bug. */
export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('a screen outside the shell')
  return app
}
