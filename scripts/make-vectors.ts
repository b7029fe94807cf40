// Writes test/vectors/*.json: the same files every time. A change that alters one of them changes the protocol, and needs a decision record.

import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { answerCases } from './vectors/answers.ts'
import { boxCases } from './vectors/box.ts'
import type { Case } from './vectors/case.ts'
import { deviceCases } from './vectors/device.ts'
import { frozenCases } from './vectors/frozen.ts'
import { linkCases } from './vectors/links.ts'
import { liveCases } from './vectors/live.ts'
import { ownCases } from './vectors/own.ts'
import { passCases } from './vectors/passes.ts'
import { recordCases } from './vectors/records.ts'
import { replyCases } from './vectors/replies.ts'
import { shareCases } from './vectors/shares.ts'
import { slotCases } from './vectors/slots.ts'
import { wireCases } from './vectors/wire.ts'

/** Where the cases are. */
export const vectorsFolder = new URL('../test/vectors/', import.meta.url)

/** Every case, in no particular order. */
export async function allCases(): Promise<readonly Case[]> {
  return [
    ...wireCases(),
    ...passCases(),
    ...(await frozenCases()),
    ...(await recordCases()),
    ...(await linkCases()),
    ...replyCases(),
    ...(await answerCases()),
    ...(await shareCases()),
    ...(await liveCases()),
    ...(await deviceCases()),
    ...(await ownCases()),
    ...(await boxCases()),
    ...(await slotCases()),
  ]
}

/** The text of a case's file. */
export function caseText(one: Case): string {
  return `${JSON.stringify(one, null, 2)}\n`
}

if (import.meta.main) {
  for (const file of readdirSync(vectorsFolder)) if (file.endsWith('.json')) rmSync(new URL(file, vectorsFolder))
  const cases = await allCases()
  for (const one of cases) writeFileSync(new URL(`${one.name}.json`, vectorsFolder), caseText(one))
  console.log(`${cases.length} vectors`)
}
