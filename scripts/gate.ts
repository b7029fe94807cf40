// Runs commands that each must end well, a few at a time, and tells what they took and, where one failed, what it said.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** One command that must end well: a program of ours with its arguments, run by this Node from the project's folder. */
export type Gate = {
  readonly name: string
  /** Arguments of `node`. */
  readonly run: readonly string[]
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Runs tests: its runner's totals are read, and none found is a failure. */
  readonly tests?: true
}

/** How a gate ended. `passed` counts tests only; a red gate without a test runner counts as one failure. */
export type Outcome = {
  readonly name: string
  readonly fine: boolean
  readonly seconds: number
  readonly output: string
  readonly passed: number
  readonly failed: number
}

/** What test runners said at their ends, added up. */
export type Totals = { readonly passed: number; readonly failed: number; readonly left: number }

const project = join(import.meta.dirname, '..')

/** The longest that any gate may take, in milliseconds: a hung one must not hang the rest. */
const longest = 30 * 60_000

/** Runs all gates, `atOnce` side by side, in the order given, and tells of each as it ends. None stops the others. */
export async function runGates(gates: readonly Gate[], atOnce: number): Promise<readonly Outcome[]> {
  const waiting = [...gates]
  const outcomes: Outcome[] = []
  async function lane(): Promise<void> {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      const outcome = await runGate(gate)
      tell(outcome)
      outcomes.push(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}

/**
 * The totals in the output of Node's test runner, or of a program that ends with the same plain line as ours
 * (`12 passed, 0 failed`). `left` counts tests that were skipped or put off, which we never allow.
 */
export function totals(output: string): Totals {
  const text = stripVTControlCharacters(output)
  const sum = (...words: readonly string[]): number =>
    [...text.matchAll(new RegExp(`^(?:ℹ|#) (?:${words.join('|')}) (\\d+)$`, 'gm'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    )
  const plain = [...text.matchAll(/^(\d+) passed, (\d+) failed/gm)]
  return {
    passed: sum('pass') + plain.reduce((all, [, passed]) => all + Number(passed), 0),
    failed: sum('fail', 'cancelled') + plain.reduce((all, [, , failed]) => all + Number(failed), 0),
    left: sum('skipped', 'todo'),
  }
}

/** How an ended command counts: a test run with no test, a skipped one, or a failed one is not fine, whatever its exit code. */
export function judge(gate: Gate, code: number | null, output: string, seconds: number): Outcome {
  if (!gate.tests) {
    const fine = code === 0
    return { name: gate.name, fine, seconds, output, passed: 0, failed: fine ? 0 : 1 }
  }
  const { passed, failed, left } = totals(output)
  const fine = code === 0 && failed === 0 && left === 0 && passed > 0
  const why =
    fine || failed > 0 ? '' : `\n${gate.name}: exit code ${code}, ${passed} tests passed, ${left} skipped or put off.`
  return { name: gate.name, fine, seconds, output: output + why, passed, failed: fine ? 0 : Math.max(failed, 1) }
}

function runGate(gate: Gate): Promise<Outcome> {
  const start = performance.now()
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env // or a run inside a test run would report to that one
  const child = spawn(process.execPath, gate.run, {
    cwd: project,
    // What a process compiled of our TypeScript, the next one need not: a hundred of them read the same files.
    env: { NODE_COMPILE_CACHE: join(project, '.cache/compiled'), ...environment, ...gate.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longest,
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
  return new Promise((resolve) => {
    child.on('error', (error) => output.push(Buffer.from(error.message)))
    child.on('close', (code) => {
      resolve(judge(gate, code, Buffer.concat(output).toString(), (performance.now() - start) / 1000))
    })
  })
}

function tell({ name, fine, seconds, output, passed }: Outcome): void {
  const count = fine && passed > 0 ? `  ${passed} tests` : ''
  console.log(`${fine ? '✓' : '✗'} ${name.padEnd(14)}${seconds.toFixed(1).padStart(6)} s${count}`)
  if (!fine) console.log(`${output.trimEnd().replace(/^/gm, '    ')}\n`)
}
