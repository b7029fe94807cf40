// The one line a request may leave behind: what kind, how it ended, how big and how long, in coarse steps.
// Never a path, an id, a token, an address, an agent or a query.

/** `route` is a template such as `GET /v1/log`, never what was asked. Size in bytes, duration in milliseconds. */
export function logLine(route: string, status: number, size: number, duration: number): string {
  return `${route} ${status} ${step(size, sizes)} ${step(duration, durations)}`
}

const sizes = { 0: '0', 4096: '≤4k', 65536: '≤64k', 524288: '≤512k' }
const durations = { 10: '≤10ms', 100: '≤100ms', 1000: '≤1s', 10000: '≤10s' }

function step(value: number, steps: Readonly<Record<number, string>>): string {
  return Object.entries(steps).find(([most]) => value <= Number(most))?.[1] ?? 'more'
}
