// `node --import ./scripts/whole-files.ts --test --test-isolation=none …`: a test file that breaks while it is being read makes the run red.
// Node's runner says so only if the file had not named a test yet; after that it is silent, and the tests below are just not there.
import { registerHooks } from 'node:module'

const begun = new Set<string>()
const mark = Symbol.for('tendril: read to the end')
const whole = new Set<string>()
Object.assign(globalThis, { [mark]: whole })

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!/\.test\.[mt]s$/.test(url)) return loaded
    begun.add(url)
    const last = `globalThis[Symbol.for(${JSON.stringify(mark.description)})].add(${JSON.stringify(url)})`
    return { ...loaded, source: `${String(loaded.source)}\n${last}\n` }
  },
})

process.on('exit', () => {
  const broken = [...begun].filter((url) => !whole.has(url))
  if (broken.length === 0) return
  console.error(`Broke while it was being read:\n${broken.join('\n')}`)
  process.exitCode = 1
})
