import type { App } from '../../app/app.ts'
import { exampleApp } from '../../app/example-month.ts'
import { memoryStore } from '../../app/stores.ts'
import { pageAlone } from '../environment.ts'

/** The program over the made-up month, as of today. Each call begins it anew; nothing is stored and nothing can leave. */
export function openExample(): App {
  return exampleApp({ ...pageAlone(), store: memoryStore(), fetch: undefined })
}
