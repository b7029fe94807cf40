import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { faultsOf } from './check-words.ts'
import { literalTexts } from './literal-texts.ts'
import { gradeOf, sentencesOf, syllablesOf } from './reading.ts'
import { textsUnder } from './texts.ts'

const said = (text: string): string[] => faultsOf([{ where: 'here', text }])

test('each forbidden word or mark is caught, whatever its case', () => {
  const planted = [
    'Hello!',
    'Just ask.',
    'You simply ask.',
    'You should ask.',
    'You shouldn’t wait.',
    'You haven’t asked.',
    'A streak of three.',
    'Your journey begins.',
    'Healing takes time.',
    'That was brave.',
    'Amazing.',
    'Tell your loved ones.',
    'A toxic friend.',
    'This is a trauma response.',
    'We keep you safe.',
    'Monitored by us.',
    'Dear user.',
  ]
  for (const text of planted) assert.equal(said(text).length, 1, text)
})

test('praise is caught: what was kept may have been the worst of days', () => {
  const planted = ['Well done.', 'Good job.', 'Great work.', 'We are proud of you.', 'Congratulations.', 'Keep it up.']
  for (const text of planted) assert.equal(said(text).length, 1, text)
})

test('a claim to watch over somebody is caught', () => {
  const planted = [
    'We monitor what you write.',
    'This keeps you safe.',
    'We watch over you.',
    'I am here for you.',
    'Here 24/7.',
  ]
  for (const text of planted) assert.equal(said(text).length, 1, text)
})

test('words that make managing alone a fault of the person are caught', () => {
  const planted = [
    'Your toxic independence.',
    'It is your fault.',
    'That is a trauma response.',
    'You self-sabotage.',
    'As a hyper-independent person, you wait.',
    'You should trust them.',
  ]
  for (const text of planted) assert.equal(said(text).length, 1, text)
})

test('the words of doctors, and promises to heal, are caught', () => {
  const planted = [
    'Your diagnosis.',
    'This disorder is common.',
    'A symptom of it.',
    'It cures that.',
    'You are avoidant.',
    'Your attachment style.',
    'Healing takes time.',
  ]
  for (const text of planted) assert.equal(said(text).length, 1, text)
})

test('words that only hold a forbidden one are let through', () => {
  for (const text of ['Adjust it.', 'A shoulder.', 'Simple.', 'Bravo.', 'Justice.', 'The used one.', 'Secure.'])
    assert.deepEqual(said(text), [])
})

test('a sentence of 20 words passes and one of 21 is caught', () => {
  assert.deepEqual(said(`${'one '.repeat(19)}two.`), [])
  assert.match(said(`${'one '.repeat(20)}two.`)[0] ?? '', /21 words/)
})

test('a long text that is hard to read is caught, and an easy one is not', () => {
  const hard = 'Compulsive independence necessitates considerable psychological investigation. '.repeat(8)
  const easy = 'Ask one person one small thing. See what they say. A no is fine. '.repeat(4)
  assert.match(said(hard).join(), /reading grade/)
  assert.deepEqual(said(easy), [])
})

test('many short hard texts are caught together, as the module they stand in', () => {
  const texts = Array.from({ length: 20 }, (_, i) => ({
    where: `a.ts t${i}`,
    text: 'Considerable psychological investigation.',
  }))
  assert.ok(faultsOf(texts).some((fault) => fault.startsWith('a.ts:')))
})

test('one hard entry of a list is caught, though its sentences are short and the others easy', () => {
  const easy = Array.from({ length: 400 }, (_, i) => ({
    where: `a.ts list.1.paragraphs.${i}`,
    text: 'Ask one person. See.',
  }))
  const hard = Array.from({ length: 12 }, (_, i) => ({
    where: `a.ts list.0.paragraphs.${i}`,
    text: 'Considerable psychological independence investigation.',
  }))
  assert.deepEqual(
    faultsOf([...easy, ...hard]).map((fault) => fault.split(':')[0]),
    ['a.ts list.0'],
  )
})

test('syllables and the grade come out as in the examples of the textbooks', () => {
  for (const [word, count] of Object.entries({
    ask: 1,
    Mara: 2,
    people: 2,
    asked: 1,
    wanted: 2,
    piano: 2,
    library: 3,
  })) {
    assert.equal(syllablesOf(word), count, word)
  }
  const cat = 'The cat sat on the mat.'
  assert.ok(Math.abs(gradeOf([cat]) - -1.45) < 0.01, `${gradeOf([cat])}`)
  const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'
  assert.ok(Math.abs(gradeOf([platypus]) - 11.3) < 1.5, `${gradeOf([platypus])}`)
})

test('a question inside quotes does not end the sentence around it', () => {
  assert.equal(sentencesOf('Ask “Is it urgent?” before noon. Then wait.').length, 2)
  assert.equal(sentencesOf('“You can say no.” Then stop.').length, 2)
})

test('every text that a module exports is read: plain, nested, and what functions return', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'words-'))
  mkdirSync(join(folder, 'screens'))
  writeFileSync(
    join(folder, 'screens', 'one.ts'),
    `export const plain = 'One.'
     export const nested = { list: ['Two.', { three: 'Three.' }], map: new Map([['four', 'Four.']]) }
     export const named = (name: string) => \`\${name} said yes.\`
     export const counted = (n: number) => (n === 1 ? 'one ask' : \`\${n} asks\`)
     export const shaped = (who: { name: string; of: { what: string } }) => [\`\${who.name} and \${who.of.what}\`]
     export const never = () => { throw new Error('no') }`,
  )
  const { texts, unread } = await textsUnder(folder)
  rmSync(folder, { recursive: true })
  const found = new Set(texts.map(({ text }) => text))
  for (const text of ['One.', 'Two.', 'Three.', 'Four.', 'Mara said yes.', 'one ask', '3 asks', 'Mara and Mara']) {
    assert.ok(found.has(text), text)
  }
  assert.equal(unread.length, 1)
  assert.match(unread[0] ?? '', /never/)
})

test('words written into a screen are caught', () => {
  const found = literalTexts(
    'screen.tsx',
    `const a = <p class="lead">Hello there</p>
     const b = <button aria-label="Close">{'Stop'}</button>
     const c = <img alt={\`A \${x} plant\`} />
     element.textContent = 'Sent'
     element.setAttribute('aria-label', 'Menu')`,
  )
  assert.deepEqual(
    found.map(({ text }) => text),
    ['Hello there', 'Close', 'Stop', 'A plant', 'Sent', 'Menu'],
  )
  assert.equal(found[3]?.where, 'screen.tsx:3')
})

test('words that come from elsewhere, marks, classes and ids are let through', () => {
  const found = literalTexts(
    'screen.tsx',
    `const a = <p class="lead" id="x" role="status">{words.hello} · {count}</p>
     const b = <button aria-label={words.close} type="button">×</button>
     element.textContent = words.sent
     element.dataset.state = 'open'`,
  )
  assert.deepEqual(found, [])
})
