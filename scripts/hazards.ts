// `npm run hazards`: makes sure that the hazard log points to what is there, and that docs/hazards.md says the same as its rows.
// `-- --draw` writes that page. `-- --break` switches each control off, in a copy of the project, and sees whether its test notices.
import { join } from 'node:path'
import { isDrawn } from './drawn.ts'
import { faultsOf } from './hazards/faults.ts'
import { hazards } from './hazards/log.ts'
import { pageOf } from './hazards/page.ts'
import { isProved, type Proof, prove } from './hazards/prove.ts'

const project = join(import.meta.dirname, '..')

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))

async function main(wishes: readonly string[]): Promise<number> {
  const faults = faultsOf(project, hazards)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) return 1
  if (wishes.includes('--break')) return breakAll(wishes.filter((wish) => /^H\d+$/.test(wish)))
  const page = { name: 'hazards', script: 'scripts/hazards.ts', text: pageOf(hazards) }
  if (!isDrawn(join(project, 'docs/hazards.md'), page, wishes.includes('--draw'))) {
    console.error('docs/hazards.md is out of date: node scripts/run.mjs scripts/hazards.ts --draw')
    return 1
  }
  console.log(`hazards: ${hazards.length}, each with a test that is there and a control that can be switched off`)
  return 0
}

/** Tries all of them, or those that are named. */
async function breakAll(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? hazards : hazards.filter(({ id }) => names.includes(id))
  console.log('        control on   control off')
  const proofs = await prove(project, chosen, tell)
  const proved = proofs.filter(isProved).length
  console.log(`${proved} of ${chosen.length} tests fail when their control is off, pass when on`)
  return proved === chosen.length ? 0 : 1
}

function tell(proof: Proof): void {
  const { id, on, off, seconds, said } = proof
  console.log(
    `${isProved(proof) ? '✓' : '✗'} ${id.padEnd(6)}${on.padEnd(13)}${off.padEnd(13)}${seconds.toFixed(1).padStart(5)} s`,
  )
  if (!isProved(proof)) console.log(said.replace(/^/gm, '    '))
}
