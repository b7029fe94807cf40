// What is stale in the hazard log: a test that was renamed, a control that was rewritten. Quick, so that every check looks.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hazard, NamedTest, Off } from './hazard.ts'

/** What is wrong with one row, or with the numbers of the rows, one sentence each, as it is found in the project under `root`. */
export function faultsOf(root: string, hazards: readonly Hazard[]): readonly string[] {
  return [...hazards.flatMap(numberFault), ...hazards.flatMap((hazard) => faultsOfHazard(root, hazard))]
}

/** The same for one hazard. */
export function faultsOfHazard(root: string, { id, controls }: Hazard): readonly string[] {
  const [{ off }] = controls
  const found = [...controls.flatMap(({ test }) => testFault(root, test)), ...offFault(root, off)]
  return found.map((fault) => `${id}: ${fault}`)
}

function numberFault({ id }: Hazard, place: number): readonly string[] {
  return id === `H${place + 1}` ? [] : [`${id} stands where H${place + 1} should.`]
}

function testFault(root: string, { file, name }: NamedTest): readonly string[] {
  const times = testNames(read(root, file)).filter((one) => one === name).length
  return times === 1 ? [] : [`${file} has ${times === 0 ? 'no test' : `${times} tests`} called “${name}”.`]
}

function offFault(root: string, { file, text, by }: Off): readonly string[] {
  const times = read(root, file).split(text).length - 1
  if (times !== 1) return [`what switches it off must stand once in ${file}, and stands there ${times} times: ${text}`]
  if (/[.]test[.]tsx?$|^test\//.test(file))
    return [`${file} is a test: the control is to be switched off, not its test.`]
  return by === text ? [`nothing is switched off in ${file}: ${text}`] : []
}

/** The names of the tests in a source, as they are when they run. */
export function testNames(source: string): readonly string[] {
  const named = source.matchAll(/^ *test\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/gm)
  return [...named].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'))
}

function read(root: string, file: string): string {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
