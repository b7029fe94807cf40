// Parts of our pages that a script writes, each between two markers: drawn from what is really there, so that they can't drift from it.
import { readFileSync, writeFileSync } from 'node:fs'

/** One such part: the name in its markers, the script that writes it with `--draw`, and its text. */
export type Drawing = { readonly name: string; readonly script: string; readonly text: string }

/** True if the part of the page (a file) says what it is to say; with `write`, makes it so. A page without the markers is out of date. */
export function isDrawn(page: string, { name, script, text }: Drawing, write: boolean): boolean {
  const [start, end] = [`<!-- ${name}: written by ${script} --draw -->`, `<!-- /${name} -->`]
  const now = readFileSync(page, 'utf8')
  const [before, rest] = now.split(start)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) return false
  const wanted = `${before}${start}\n${text}\n${end}${after}`
  if (write) writeFileSync(page, wanted)
  return write || now === wanted
}
