// The one line a request may leave behind: what kind, how it ended, how big and how long, in coarse steps.
// Never a path, an id, a token, an address, an agent or a query.

/** `route` is a template such as `GET /v1/log`, never what was asked. Size in bytes, duration in milliseconds. */
export function logLine(route: string, status: number, size: number, duration: number): string {
  return `${route} ${status} ${step(size, sizes)} ${step(duration, durations)}`
}

type Steps = readonly (readonly [most: number, text: string])[]

const sizes: Steps = [
  [0, '0'],
  [4096, '≤4k'],
  [65536, '≤64k'],
  [524288, '≤512k'],
]
const durations: Steps = [
  [10, '≤10ms'],
  [100, '≤100ms'],
  [1000, '≤1s'],
  [10000, '≤10s'],
]

function step(value: number, steps: Steps): string {
  for (const [most, text] of steps) if (value <= most) return text
  return 'more'
}

/** Lines that are written together: a line by itself costs as much as storing a record. */
export type LineWriter = { readonly log: (line: string) => void; readonly flush: () => void }

/** Gathers lines, and writes what there is a tenth of a second after the first. Call `flush` before an end. */
export function lineWriter(write: (text: string) => void): LineWriter {
  let text = ''
  const flush = () => {
    if (text !== '') write(text)
    text = ''
  }
  return {
    log: (line) => {
      if (text === '') setTimeout(flush, 100).unref()
      text += `${line}\n`
    },
    flush,
  }
}
