// What shows outside the page: in tabs, on the home screen, in the list of open programs, on a lock screen, in a message's subject.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { noticeWords } from '../words/screens/notice.ts'
import { sendWords } from '../words/screens/send.ts'
import { shellWords } from '../words/shell.ts'

const src = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(src, file), 'utf8')
/** Words that would tell somebody who glances at it what this is for. */
const telling = /help|ask|lean|therap|crisis|afraid|partner|friend|letter|guess|feel|alone|safe|independen/i

test('what shows outside the page does not tell what this is for', () => {
  const manifests = readdirSync(join(src, 'web/public')).filter((file) => file.endsWith('.webmanifest'))
  const names = manifests.flatMap((file) => {
    const { name, short_name, description }: Readonly<Record<string, unknown>> = JSON.parse(read(`web/public/${file}`))
    return [name, short_name, description]
  })
  const titles = ['web/index.html', 'answer/index.html'].map((page) => /<title>(.*)<\/title>/.exec(read(page))?.[1])
  const shown = [...names, ...titles, ...Object.values(shellWords.names), shellWords.title, sendWords.texts.subject]
  for (const text of shown) {
    assert.ok(typeof text === 'string' && text !== '')
    assert.doesNotMatch(text, telling)
  }
})

test('one notice can stand on a lock screen, it tells nothing, and there is no count on the icon', () => {
  assert.doesNotMatch(noticeWords.notice, telling)
  for (const name of Object.values(shellWords.names)) assert.ok(!noticeWords.notice.includes(name))
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /[.]tsx?$/.test(file) && !file.includes('.test.'),
  )
  assert.ok(sources.length > 100)
  const shows = sources.filter((file) => /showNotification|new Notification|setAppBadge/.test(read(file)))
  const asks = sources.filter((file) => /PushManager|pushManager|requestPermission/.test(read(file)))
  assert.deepEqual([shows, asks], [['service-worker/main.ts'], ['web/shell/browser-push.ts']])
  assert.match(read('service-worker/main.ts'), /showNotification\(__NOTICE__, \{ tag: 'one', silent: true \}\)/)
})
