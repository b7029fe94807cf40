// Loaded into each measured server before anything else: tells what its process has used, and ends it gently, when asked.
// (A tracer in front of it does not pass signals on.)

import { isMainThread } from 'node:worker_threads'

import { writtenByThreads } from './written.ts'

if (isMainThread && process.send) {
  process.on('message', (asked) => {
    if (asked === 'stop') process.kill(process.pid, 'SIGTERM')
    if (asked === 'tidy') globalThis.gc?.()
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system, resident: process.memoryUsage.rss(), written: writtenByThreads() })
  })
  // A benchmark that broke off leaves no server behind.
  process.once('disconnect', () => process.exit(1))
  process.channel?.unref()
}
