import type { App } from '../../app/app.ts'
import { exampleApp } from '../../app/example-month.ts'
import { exampleEnvironment } from '../environment.ts'

/** The program over the made-up month, as of today. Each call begins it anew; nothing is kept. */
export function openExample(): App {
  return exampleApp(exampleEnvironment())
}
