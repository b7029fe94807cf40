// The readable copy as one HTML file without a script: it opens in any browser, for ever, and prints well.

/** One thing that was written: what it is, when, and what stands in it. Lines without text are left out. */
export type Entry = {
  readonly title: string
  readonly when?: string | undefined
  readonly lines: readonly (readonly [label: string, text: string | undefined])[]
}

/** Things of one sort. Left out where there are none. */
export type Section = { readonly title: string; readonly entries: readonly Entry[] }

/** The page: its title, the sentences under it, and what was written. */
export type ReadablePage = {
  readonly title: string
  readonly notes: readonly string[]
  readonly sections: readonly Section[]
}

/** The whole file. Every word in it is escaped: what was written is text, never markup. */
export function htmlOf({ title, notes, sections }: ReadablePage): string {
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    ...sections.filter(({ entries }) => entries.length > 0).map(sectionOf),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function sectionOf({ title, entries }: Section): string {
  return `<section>\n<h2>${escaped(title)}</h2>\n${entries.map(entryOf).join('\n')}\n</section>`
}

function entryOf({ title, when, lines }: Entry): string {
  const said = lines.filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '')
  const head = `<h3>${escaped(title)}${when === undefined ? '' : ` <small>${escaped(when)}</small>`}</h3>`
  const list = said.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join('\n')
  return `<article>\n${head}${said.length > 0 ? `\n<dl>\n${list}\n</dl>` : ''}\n</article>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '')
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.55 Georgia, 'Times New Roman', serif; margin: 0; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-weight: 400; font-size: 2rem; margin: 0 0 1rem; }
h2 { font-weight: 400; font-size: 1.5rem; margin: 3rem 0 1rem; border-bottom: 1px solid; padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .4rem; overflow-wrap: anywhere; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; }
small { font-weight: 400; opacity: .75; white-space: nowrap; }
.note { margin: .25rem 0; }
dl { margin: 0; display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .15rem 1rem; }
dt { opacity: .75; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; }
  dd { orphans: 3; widows: 3; }
  @page { margin: 18mm; }
}
`
