import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { isBlank } from '../../core/notebook.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'

/** A file for the person to save. Its name says nothing of what is in it. */
export type FileToSave = {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** The readable copies. */
export type ExportScreen = {
  /** `example`: nothing of the made-up month is saved. `empty`: nothing is written yet. */
  readonly state: ReadonlySignal<'example' | 'empty' | 'ready'>
  /** Parts that can't be opened here, and so will be missing. */
  readonly unreadable: ReadonlySignal<number>
  /** The notes could not be read. */
  readonly failed: ReadonlySignal<boolean>
  /** A page to read and print, or the document for other programs; `undefined` if the notes could not be read. */
  readonly make: (as: 'page' | 'data') => Promise<FileToSave | undefined>
}

export function exportScreen(app: App): ExportScreen {
  const failed = signal(false)
  return {
    state: computed(() => (app.copies ? (isBlank(app.notebook.value) ? 'empty' : 'ready') : 'example')),
    unreadable: app.unreadable,
    failed,
    async make(as) {
      const copy = await app.copies?.take('copy')
      failed.value = copy?.ok === false
      if (!copy?.ok) return undefined
      const { document } = copy.value
      if (as === 'data')
        return {
          name: fileName(document.made, 'json'),
          type: 'application/json',
          content: JSON.stringify(document, undefined, 1),
        }
      // By itself: it reads the words of every practice.
      const { readableCopy } = await import('../readable/readable.ts')
      const page = readableCopy(app.notebook.value, document)
      return { name: fileName(document.made, 'html'), type: 'text/html', content: page }
    },
  }
}

/** `notebook-2026-11-26.age`: the day on the person's own calendar, and nothing else. */
export function fileName(made: Instant, ending: string): string {
  const date = new Date(made)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `notebook-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.${ending}`
}
