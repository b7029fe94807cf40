// What Node's own reporter says, and at the end a line for each file of how long its tests took, for scripts/journeys.ts.
import { basename } from 'node:path'
import { compose, Readable } from 'node:stream'
import { spec, type TestEvent } from 'node:test/reporters'

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const took = new Map<string, number>()
  async function* counted(): AsyncGenerator<TestEvent> {
    for await (const event of source) {
      if ((event.type === 'test:pass' || event.type === 'test:fail') && event.data.nesting === 0 && event.data.file) {
        const name = basename(event.data.file)
        took.set(name, (took.get(name) ?? 0) + event.data.details.duration_ms)
      }
      yield event
    }
  }
  yield* compose(Readable.from(counted()), new spec()) as AsyncIterable<string>
  for (const [file, time] of took) yield `took ${file} ${Math.round(time)}\n`
}
