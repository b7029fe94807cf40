// Shows that each control is what its test rests on: with the control the test passes, without it the test fails. A test that passes
// either way holds nothing. It all happens in copies of the project that are thrown away; the project itself is never changed.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { notOurs } from '../files.ts'
import { type Hazard, isJourney, type NamedTest } from './hazard.ts'

/** How a run of one test ended. `did not run`: it was not found, or its file or the pages could not be loaded. */
export type Ran = 'passes' | 'fails' | 'did not run'

/** What came of one hazard: its test with the control on and off, and how long both took. */
export type Proof = {
  readonly id: Hazard['id']
  readonly on: Ran
  readonly off: Ran
  readonly seconds: number
  /** What the tests said, for who wants to know why. */
  readonly said: string
}

/** Does the test pass with the control, and fail without it? */
export function isProved({ on, off }: Proof): boolean {
  return on === 'passes' && off === 'fails'
}

/** The longest that any one command may take, in milliseconds. */
const longest = 120_000

/**
 * Tries each hazard in copies of the project under `root`, `atOnce` side by side, and tells of each as it is done.
 * What switches a control off must stand once in its file: see `faultsOf`.
 */
export async function prove(
  root: string,
  hazards: readonly Hazard[],
  tell: (proof: Proof) => void,
  atOnce = 2,
): Promise<readonly Proof[]> {
  // Those that need the browser take longest: they come first, so that no lane waits for the other at the end.
  const waiting = hazards.toSorted((a, b) => Number(inBrowser(b)) - Number(inBrowser(a)))
  const proofs: Proof[] = []
  const lane = async (): Promise<void> => {
    const copy = copyOf(root)
    try {
      for (let hazard = waiting.shift(); hazard; hazard = waiting.shift()) {
        const proof = await proveOne(copy, hazard)
        tell(proof)
        proofs.push(proof)
      }
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return hazards.flatMap(({ id }) => proofs.filter((proof) => proof.id === id))
}

function inBrowser({ controls: [{ test }] }: Hazard): boolean {
  return isJourney(test)
}

async function proveOne(copy: string, { id, controls: [{ test, off }] }: Hazard): Promise<Proof> {
  const began = performance.now()
  const path = join(copy, off.file)
  const whole = readFileSync(path, 'utf8')
  const on = await run(copy, test)
  writeFileSync(
    path,
    whole.replace(off.text, () => off.by),
  )
  const without = await run(copy, test)
  writeFileSync(path, whole)
  const said = `${test.file}, with the control:\n${on.said}\nwithout it:\n${without.said}`
  return { id, on: on.ran, off: without.ran, seconds: (performance.now() - began) / 1000, said }
}

/** Everything of ours, and what we share: packages, and the browser that was brought. */
function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tendril-hazards-'))
  cpSync(root, copy, { recursive: true, filter: (path) => path === root || !notOurs.has(basename(path)) })
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (const shared of ['node_modules', '.cache'])
    if (existsSync(join(root, shared))) symlinkSync(join(root, shared), join(copy, shared))
  return copy
}

async function run(copy: string, test: NamedTest): Promise<{ readonly ran: Ran; readonly said: string }> {
  const built = isJourney(test) ? await node(copy, ['scripts/built.ts']) : undefined
  if (built?.code) return { ran: 'did not run', said: built.said }
  const pattern = `^${RegExp.escape(test.name)}$`
  const how = ['--test', '--test-isolation=none', '--test-reporter=tap', `--test-name-pattern=${pattern}`]
  const { said } = await node(copy, [...how, test.file])
  return { ran: ranIn(said, test.name), said }
}

/** How the test called so ended, by what the runner wrote (TAP). A file that can't be loaded is reported by the file's name. */
function ranIn(said: string, name: string): Ran {
  const ends = [...said.matchAll(/^(not )?ok \d+ - (.*?)( # (?:SKIP|TODO).*)?$/gm)]
  const ours = ends.filter(([, , called = '']) => called.replace(/\\(.)/g, '$1') === name)
  if (ours.length !== 1 || ours[0]?.[3] !== undefined) return 'did not run'
  return ours[0]?.[1] === undefined ? 'passes' : 'fails'
}

function node(
  folder: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env // or a run inside a test run would report to that one
  const env = { ...environment, TENDRIL_PATIENCE: '5000' } // what a control held back would never come
  const child = spawn(process.execPath, args, { cwd: folder, env, timeout: longest })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => output.push(part))
  return new Promise((resolve) => {
    child.on('error', (error) => output.push(Buffer.from(error.message)))
    child.on('close', (code) => resolve({ code, said: stripVTControlCharacters(Buffer.concat(output).toString()) }))
  })
}
