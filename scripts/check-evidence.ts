// Guards that what we point to is there: each anchor of docs/evidence.md named in the sources, and each relative link between our
// pages, and each file that the hazard log names. A rule about people that can't be traced to its reason is a rule nobody can question.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from './files.ts'

/** Runs both checks over a project, and returns one line for each thing that is not there. */
export function brokenPointers(root: string): string[] {
  const sources = filesUnder(root, ['.ts', '.tsx', '.mjs', '.css', '.html']).filter((file) => !isGuardTest(file))
  const pages = filesUnder(root, ['.md'])
  return [
    ...sources.flatMap((file) => missingAnchors(root, file)),
    ...pages.flatMap((file) => [
      ...missingAnchors(root, file),
      ...brokenLinks(root, file),
      ...missingFiles(root, file),
    ]),
  ]
}

/** The anchors of a page: its headings as GitHub turns them into ids, and ids given by hand. Code blocks have none. */
export function anchorsOf(markdown: string): Set<string> {
  const text = withoutCode(markdown)
  const headings = [...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => slug(heading))
  const given = [...text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)
  return new Set([...headings, ...given])
}

function missingAnchors(root: string, file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\]\([^()\s]+\)/g, ']') // links are looked at by themselves
  return [...text.matchAll(/docs\/(\w[\w/-]*\.md)#([\w-]+)/g)].flatMap(([whole, page = '', anchor = '']) => {
    const target = join(root, 'docs', page)
    const there = existsSync(target) && anchorsOf(readFileSync(target, 'utf8')).has(anchor)
    return there ? [] : [`${relative(root, file)}: there is no ${whole}`]
  })
}

function brokenLinks(root: string, file: string): string[] {
  const text = withoutCode(readFileSync(file, 'utf8'))
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/i.test(link)) return []
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(path.startsWith('/') ? root : dirname(file), decodeURIComponent(path))
    if (!existsSync(target)) return [`${relative(root, file)}: the link ${link} leads nowhere`]
    const readable = anchor !== undefined && target.endsWith('.md') && statSync(target).isFile()
    if (!readable || anchorsOf(readFileSync(target, 'utf8')).has(anchor)) return []
    return [`${relative(root, file)}: the link ${link} names a heading that is not there`]
  })
}

/** The hazard log names the test of each control: a test that was moved or dropped must show. */
function missingFiles(root: string, file: string): string[] {
  if (relative(root, file) !== join('docs', 'hazards.md')) return []
  return [...readFileSync(file, 'utf8').matchAll(/`((?:src|test|scripts)\/[\w./-]+)`/g)].flatMap(([, path = '']) =>
    existsSync(join(root, path)) ? [] : [`docs/hazards.md: there is no ${path}`],
  )
}

function slug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.slice(1, -1).replace(/[[\]()]/g, ''))
}

/** The guard's own test plants pointers that lead nowhere. */
function isGuardTest(file: string): boolean {
  return file.endsWith('check-evidence.test.ts')
}

if (import.meta.main) {
  const broken = brokenPointers(join(dirname(fileURLToPath(import.meta.url)), '..'))
  for (const line of broken) console.error(line)
  if (broken.length > 0) process.exitCode = 1
  else console.log('evidence: every anchor and every link between pages is there')
}
