// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
import { spawnSync } from 'node:child_process'
import { built } from './built.ts'

built()
const wanted = process.argv.slice(2)
const files =
  wanted.length === 0 ? ['test/journeys/**/*.test.ts'] : wanted.map((name) => `test/journeys/**/${name}.test.ts`)
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=3', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
})
process.exitCode = run.status ?? 1
