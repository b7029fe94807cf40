import type { Domain, Level, Step, StepId } from './step.ts'
import type { Fear } from './guess.ts'
import type { Tie } from './person.ts'
import { domains, levels } from './step.ts'
import { ties } from './person.ts'

// One ask a line: id (domain, level, variant), prior difficulty 0–100, which fears it tests, with whom, flags.
// Words for the same ids are in `words`. Letters are explained by the tables below. `*`: with anybody; `-`: none.
// Flags: G needs a good record, H handed over whole, I support without disclosure, N a no is likely; R received and S said or
// done by oneself, so that nobody has to answer; W asked in writing.
// @see docs/evidence.md#graded-asks
const table = `
INF1a 5 AB s -
INF1b 8 AJ s -
INF2a 22 J fc -
INF2b 25 AY a -
INF3a 45 JA cf -
INF3b 48 J cf -
INF4a 62 AJ fkc G
INF4b 66 JL fk G
INF5a 82 TJ fp G
INF5b 90 FJ f G
PRA1a 10 A s -
PRA1b 12 JA s -
PRA2a 24 BO ac -
PRA2b 28 BO fck H
PRA3a 46 BY fa -
PRA3b 50 BD fak H
PRA4a 64 BO fk G
PRA4b 68 YB fk -
PRA5a 84 TW fkp GH
PRA5b 88 LD fak G
COM1a 8 A - IS
COM1b 12 A sa IS
COM2a 26 AY fa S
COM2b 32 BA fc I
COM3a 44 YJ fc N
COM3b 54 YA fc N
COM4a 66 BJ fpk G
COM4b 78 BF fp G
COM5a 82 DO fpk G
COM5b 92 YB fk G
LIS1a 16 A sac S
LIS1b 14 A acf S
LIS2a 34 B fpc -
LIS2b 38 J fc S
LIS3a 50 BY fp G
LIS3b 56 JA fpk GS
LIS4a 68 BF fp G
LIS4b 76 LJ fp G
LIS5a 90 FJ fpx G
LIS5b 94 JL fpx G
BOD1a 14 BA sc -
BOD1b 18 J cf S
BOD2a 30 JB fcp S
BOD2b 33 BO pfk H
BOD3a 55 BO fka GH
BOD3b 58 AF pfk G
BOD4a 72 TB fpk G
BOD4b 70 TW pkx G
BOD5a 86 FB pfk GH
BOD5b 84 BY fkp G
WRK1a 18 J c -
WRK1b 20 J c S
WRK2a 30 JB c -
WRK2b 26 B c -
WRK3a 54 WD c H
WRK3b 58 J c -
WRK4a 70 JY c N
WRK4b 66 WO c H
WRK5a 84 JL cx N
WRK5b 88 LJ cx G
HOM1a 20 W pka H
HOM1b 16 WB pfka -
HOM2a 38 WO pak H
HOM2b 28 DB pka -
HOM3a 58 WD pak GH
HOM3b 56 BJ pk G
HOM4a 72 YJ p GH
HOM4b 74 WD p GH
HOM5a 88 AJ p G
HOM5b 92 YA p GN
RCV1a 15 AJ * R
RCV1b 18 O sac R
RCV2a 36 O fck R
RCV2b 24 B * R
RCV3a 54 OF fkp R
RCV3b 50 W pkf R
RCV4a 64 OF fpk R
RCV4b 74 AF f G
RCV5a 86 FB pfk GR
RCV5b 81 AF fpk GS
NEE1a 12 AB s N
NEE1b 18 J * S
NEE2a 30 J cfk S
NEE2b 38 JF cf S
NEE3a 56 AJ fcp G
NEE3b 52 AT fp G
NEE4a 74 AL fp G
NEE4b 72 JF kcf GS
NEE5a 88 YF fp GN
NEE5b 92 JF fp G
PRO1a 10 B x -
PRO1b 12 F x S
PRO2a 32 A x W
PRO2b 38 AJ x IS
PRO3a 56 JL x S
PRO3b 48 OW x H
PRO4a 70 FJ x -
PRO4b 68 BA x S
PRO5a 88 JF x S
PRO5b 82 JL x S
`

const fearLetters: { readonly [letter: string]: Fear } = {
  Y: 'no',
  B: 'bother',
  J: 'think-less',
  O: 'owe',
  D: 'let-down',
  T: 'take-over',
  L: 'used',
  A: 'awkward',
  F: 'feeling',
  W: 'done-wrong',
}

const tieLetters: { readonly [letter: string]: Tie } = {
  s: 'stranger',
  a: 'acquaintance',
  c: 'colleague',
  f: 'friend',
  k: 'kin',
  p: 'partner',
  x: 'professional',
}

/** The hundred asks, in the order of the library: ten fields of life, five levels, two of each. */
export const library: readonly Step[] = table.trim().split('\n').map(stepFrom)

/** The asks of the library by their ids. */
export const stepById: ReadonlyMap<StepId, Step> = new Map(library.map((step) => [step.id, step]))

/** Can the ask that was made of this step be answered with a yes or a no? One of the person's own can, and one from a newer device. */
export function isAnswerable(step: StepId | undefined): boolean {
  return step === undefined || (stepById.get(step)?.answerable ?? true)
}

/** An ask of the person's own, as the gate of `safety.ts` sees it: nobody in particular, and with a good record from level 3 on. */
export function ownStep(level: Level, domain: Domain = 'NEE'): Step {
  return {
    id: 'own' as StepId,
    domain,
    level,
    difficulty: 0,
    tests: [],
    ties: [],
    needsTrust: level > 2,
    whole: false,
    implicit: false,
    noLikely: false,
    receiving: false,
    answerable: true,
    written: false,
  }
}

function stepFrom(line: string): Step {
  const [id = '', difficulty, tests = '', withWhom = '', flags = ''] = line.split(' ')
  return {
    id: id as StepId,
    domain: domainOf(id),
    level: levelOfId(id),
    difficulty: Number(difficulty),
    tests: lettersOf(tests, fearLetters),
    ties: withWhom === '*' ? ties : lettersOf(withWhom, tieLetters),
    needsTrust: flags.includes('G'),
    whole: flags.includes('H'),
    implicit: flags.includes('I'),
    noLikely: flags.includes('N'),
    receiving: flags.includes('R'),
    answerable: !flags.includes('R') && !flags.includes('S'),
    written: flags.includes('W'),
  }
}

function domainOf(id: string): Domain {
  return domains.find((domain) => id.startsWith(domain)) ?? mistake(id)
}

function levelOfId(id: string): Level {
  return levels.find((level) => id[3] === String(level)) ?? mistake(id)
}

function lettersOf<T>(letters: string, meanings: { readonly [letter: string]: T }): readonly T[] {
  return letters === '-' ? [] : [...letters].map((letter) => meanings[letter] ?? mistake(letter))
}

function mistake(text: string): never {
  throw new Error(`The library has a mistake at ${text}`)
}
