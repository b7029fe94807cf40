// Loaded before each test file of the long run (`--import`): one seed for all properties, more runs for those that name no number,
// and one line for each property that says how often it ran, so that the long run can add them up.
import fc from 'fast-check'

const seed = Number(process.env['SEED'])
fc.configureGlobal({ ...(Number.isSafeInteger(seed) ? { seed } : {}), numRuns: Number(process.env['RUNS'] ?? 1000) })
fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns, failed }) => console.log(`property: ${numRuns} runs, ${failed ? 'failed' : 'held'}`),
}))
