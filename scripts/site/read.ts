// The short lessons and the help lines as plain pages under /read: for whoever has no JavaScript, an old phone, or no wish to open an
// app. No script, no request, nothing kept. The words are those of src/words; a page says nothing of its own.
import { countries, type CountryHelp, directories, type Line } from '../../src/words/help-lines.ts'
import { helpWords } from '../../src/words/help.ts'
import { lessonsOf } from '../../src/words/lessons.ts'
import { type Lesson, type LessonTheme, lessonThemes } from '../../src/words/lessons/lesson.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { lessonsWords } from '../../src/words/screens/lessons.ts'
import { readWords as words } from '../../src/words/screens/read.ts'
import { shellWords } from '../../src/words/shell.ts'
import { weather } from '../../src/web/ui/leave.ts'
import { plainStyle } from './read-style.ts'

/** Every page by the path of its file, as `read/guess-first.html`. */
export function readPages(): ReadonlyMap<string, string> {
  const style = plainStyle()
  const pages = new Map([
    ['read/index.html', page(style, words.tab, listed())],
    ['read/help.html', page(style, words.tabHelp, help())],
    ['read/none.html', page(style, words.tab, none())],
  ])
  for (const theme of lessonThemes)
    for (const lesson of lessonsOf[theme])
      pages.set(`read/${lesson.slug}.html`, page(style, words.tab, read(lesson, theme)))
  return pages
}

function page(style: string, tab: string, main: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(tab)}</title>
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${style}</style>
</head>
<body>
<header><nav aria-label="${text(words.nav)}">${link('/read', lessonsWords.lesson.back)}
<a class="leave" href="${weather}" rel="noreferrer">${text(shellWords.leaveThisPage)}</a>
${link('/read/help', shellWords.helpNow)}</nav></header>
<main>
${main}
</main>
</body>
</html>
`
}

function listed(): string {
  const rows = (theme: LessonTheme): string =>
    lessonsOf[theme]
      .map((lesson) => `<li>${toLesson(lesson)}<p class="note">${text(lesson.summary)}</p></li>`)
      .join('\n')
  return `<h1>${text(lessonsWords.title)}</h1>
<p class="lead">${text(lessonsWords.lead)}</p>
${lessonThemes.map((theme) => `<h2>${text(lessonsWords.themes[theme])}</h2>\n<ul>${rows(theme)}</ul>`).join('\n')}
<h2>${text(shellWords.title)}</h2>
<p class="note">${text(words.plain)} ${text(words.leaving)}</p>
<a class="button" href="/">${text(words.open)}</a>`
}

function read({ slug, title, paragraphs, step, source, evidence }: Lesson, theme: LessonTheme): string {
  const { lesson: said, themes } = lessonsWords
  const others = lessonsOf[theme].filter((other) => other.slug !== slug)
  return `<h1>${text(said.title(title))}</h1>
${paragraphs.map((paragraph) => `<p class="voice">${text(paragraph)}</p>`).join('\n')}
<section><p class="note">${text(said.step)}</p><p class="voice">${text(step)}</p></section>
<details class="source"><summary>${text(said.source)}</summary><p>${text(source)}</p><p>${text(said.more(evidence))}</p></details>
<h2>${text(words.also(themes[theme]))}</h2>
<ul>${others.map((other) => `<li>${toLesson(other)}</li>`).join('\n')}</ul>
<a class="button" href="/read">${text(said.all)}</a>`
}

function none(): string {
  const { none: said, lesson } = lessonsWords
  return `<h1>${text(said.title)}</h1>
<p class="lead">${text(said.lead)}</p>
<a class="button" href="/read">${text(lesson.all)}</a>`
}

function help(): string {
  const said = words.help
  const [call = '', ...more] = helpWords.crisis(said.emergency)
  const paragraphs = (list: readonly string[]): string => list.map((each) => `<p>${text(each)}</p>`).join('\n')
  return `<h1>${text(helpScreenWords.title)}</h1>
<p class="voice">${text(call)}</p>
${paragraphs([...more, helpWords.distance])}
<a class="button" href="sms:?&amp;body=${encodeURIComponent(helpWords.stayWithMe)}">${text(helpScreenWords.trusted)}</a>
<p class="note">${text(helpScreenWords.trustedNote)}</p>
<p class="note">${text(helpWords.nobodyAlerted)} ${text(helpWords.bill)}</p>
<h2>${text(said.where)}</h2>
<p class="note">${text(said.age)}</p>
${countries.map(linesOf).join('\n')}
<h2>${text(said.lists)}</h2>
<p class="note">${text(helpWords.directory)}</p>
<ul>${directories.map(({ name, address }) => `<li>${link(`https://${address}`, `${name}: ${address}`)}</li>`).join('\n')}</ul>
<h2>${text(said.afraid)}</h2>
${paragraphs([...helpWords.fear, said.afraidWhere])}
<h2>${text(helpScreenWords.settle.title)}</h2>
${paragraphs(helpWords.grounding)}
<p class="note">${text(words.leaving)}</p>`
}

/** Every line, whatever its age: this page can't know the day. It says when each was read, and the lists stand below. */
function linesOf({ name, emergency, police, crisis, abuse, youth }: CountryHelp): string {
  const empty = crisis.length + abuse.length === 0 ? `<p>${text(words.help.none)}</p>` : ''
  const afraid = abuse.length === 0 ? '' : `<h3>${text(words.help.afraid)}</h3>\n${lines(abuse)}`
  const young = youth.length === 0 ? '' : `<h3>${text(helpScreenWords.young)}</h3>\n${lines(youth)}`
  return `<details><summary>${text(name)}</summary>\n${lines([emergency, ...(police ? [police] : []), ...crisis])}\n${empty}${afraid}${young}</details>`
}

function lines(all: readonly Line[]): string {
  return `<ul>${all.map((line) => `<li>${lineOf(line)}</li>`).join('\n')}</ul>`
}

function lineOf({ name, dial, shown, sms, hours, source, checkedOn }: Line): string {
  const call = dial === null ? '' : button(`tel:${dial}`, helpScreenWords.call(shown ?? dial))
  const begin = sms?.text === undefined ? '' : `?&amp;body=${encodeURIComponent(sms.text)}`
  const write = sms === undefined ? '' : button(`sms:${sms.number}${begin}`, helpScreenWords.text(sms.number))
  const word = sms?.text === undefined ? '' : ` ${text(helpScreenWords.textBegin(sms.text))}`
  const when = hours === undefined ? '' : ` ${text(hours)}.`
  const mark = text(helpWords.unverified(source, checkedOn ?? undefined))
  return `<b>${text(name)}</b>${when}<p>${call} ${write}${word}</p><p class="note">${mark}</p>`
}

function toLesson({ slug, title }: Lesson): string {
  return link(`/read/${slug}`, title)
}

function link(address: string, said: string): string {
  return `<a href="${address}">${text(said)}</a>`
}

function button(address: string, said: string): string {
  return `<a class="button" href="${address}">${text(said)}</a>`
}

/** Words as they stand in a page. */
function text(said: string): string {
  return said.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
