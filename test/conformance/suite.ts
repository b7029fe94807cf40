// Run by vitest, which scripts/conformance.ts starts: the suite brings its own tests.

import { runConformanceTests } from '@durable-streams/server-conformance-tests'

runConformanceTests({
  baseUrl: process.env['CONFORMANCE_URL'] ?? '',
  longPollTimeoutMs: Number(process.env['CONFORMANCE_LONG_POLL']),
})
