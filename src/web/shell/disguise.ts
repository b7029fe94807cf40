// Under which name and picture the page stands in the tab, in the history and, once it is put there, on the home screen.
// It holds before the first screen is drawn, and while no record is open.
import { effect } from '@preact/signals'
import type { Settings } from '../../core/notebook.ts'
import { shellWords } from '../../words/shell.ts'
import { deviceSettings } from './device-settings.ts'
import { filesOf } from './disguise-files.ts'

/** From now on the page is called as the settings say. Returns how to end that. */
export function startDisguise(): () => void {
  return effect(() => showAs(deviceSettings.value.disguise))
}

function showAs(disguise: Settings['disguise']): void {
  const name = shellWords.names[disguise]
  const { icon, touchIcon, manifest } = filesOf(disguise)
  document.title = name
  link('icon', icon)
  link('apple-touch-icon', touchIcon)
  link('manifest', manifest)
  const title = document.querySelector('meta[name="apple-mobile-web-app-title"]') ?? document.createElement('meta')
  title.setAttribute('name', 'apple-mobile-web-app-title')
  title.setAttribute('content', name)
  document.head.append(title)
}

function link(rel: string, href: string): void {
  const one = document.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`) ?? document.createElement('link')
  if (one.isConnected && one.getAttribute('href') === href) return
  one.rel = rel
  one.href = href
  document.head.append(one)
}
