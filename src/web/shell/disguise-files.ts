import type { Settings } from '../../core/notebook.ts'

/** The files of a name, all in the root: its picture, the one for Apple's home screens, and what an installation is told. */
export function filesOf(disguise: Settings['disguise']) {
  const own = disguise === 'tendril'
  return {
    icon: own ? '/icon.svg' : `/${disguise}.svg`,
    touchIcon: own ? '/icon-180.png' : `/${disguise}-180.png`,
    manifest: own ? '/manifest.webmanifest' : `/${disguise}.webmanifest`,
  }
}
