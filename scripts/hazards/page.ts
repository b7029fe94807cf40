// The hazard log as a page: a table to look over, and a part for each hazard.
import { type Control, type Hazard, isJourney, type Rating } from './hazard.ts'

/** The part of docs/hazards.md that is written from the rows, in Markdown. */
export function pageOf(hazards: readonly Hazard[]): string {
  const head = ['| # | hazard | first | left |', '| --- | --- | --- | --- |']
  const rows = hazards.map(
    ({ id, hazard, first, residual }) =>
      `| [${id}](#${id.toLowerCase()}) | ${hazard} | ${times(first)} | ${times(residual)} |`,
  )
  return [...head, ...rows, ...hazards.flatMap((hazard) => ['', ...partOf(hazard)])].join('\n')
}

function partOf({ id, hazard, harm, cause, first, controls, residual, stays, notDone }: Hazard): readonly string[] {
  return [
    `### ${id}`,
    '',
    `**${hazard}.** Harm: ${harm}. Cause: ${small(cause)}. First ${times(first)}.`,
    '',
    ...controls.map((control, place) => lineOf(control, place === 0)),
    '',
    `Left ${times(residual)}. ${stays}${notDone.length === 0 ? '' : ` **Not done:** ${notDone.join(' ')}`}`,
  ]
}

function lineOf({ what, test }: Control, proved: boolean): string {
  const where = isJourney(test) ? ', in a browser' : ''
  return `- ${what}. ${proved ? '**Proved' : 'Held'} by${proved ? '**' : ''} \`${test.file}\`${where}: “${test.name}”.`
}

/** Inside a sentence. */
function small(text: string): string {
  return text.replace(/^[A-Z](?=[a-z’ ])/, (letter) => letter.toLowerCase())
}

function times([severity, likelihood]: Rating): string {
  return `${severity}×${likelihood}`
}
