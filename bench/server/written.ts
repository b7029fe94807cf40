import { readdirSync, readFileSync } from 'node:fs'

/**
 * Bytes that all threads of this process but the first have handed to the system: in our server the first one writes to sockets, the others
 * to files. `undefined` where the system does not tell (Linux does). What reaches the disk is whole pages of these, and is not counted here.
 */
export function writtenByThreads(): number | undefined {
  try {
    const others = readdirSync('/proc/self/task').filter((thread) => thread !== String(process.pid))
    const written = (thread: string) =>
      Number(/^wchar: (\d+)$/m.exec(readFileSync(`/proc/self/task/${thread}/io`, 'utf8'))?.[1])
    return others.reduce((sum, thread) => sum + written(thread), 0)
  } catch {
    return undefined
  }
}
