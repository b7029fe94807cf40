import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countries, directories, type Line } from './help-lines.ts'
import { freshDays, helpFor, helpWords, isStale } from './help.ts'
import { firstWords } from './screens/first.ts'

const lines: readonly Line[] = countries.flatMap(({ emergency, police, crisis, abuse, youth }) => [
  emergency,
  ...(police ? [police] : []),
  ...crisis,
  ...abuse,
  ...youth,
])
const line = (checkedOn: string | null): Line => ({ name: '', dial: '1', source: '', checkedOn, verified: false })

test('every line says who says so, and when that was read, and claims no check of ours', () => {
  for (const { name, source, checkedOn, verified } of lines) {
    assert.ok(source.length > 3, name)
    assert.ok(checkedOn === null || /^\d{4}-\d\d-\d\d$/.test(checkedOn), name)
    assert.equal(verified, false, name)
  }
})

test('every line can be called or texted, with digits only', () => {
  for (const { name, dial, sms, shown } of lines) {
    assert.ok(dial !== null || sms !== undefined, name)
    if (dial !== null) assert.match(dial, /^\d{3,11}$/, name)
    if (sms !== undefined) assert.match(sms.number, /^\d{3,11}$/, name)
    if (shown !== undefined) assert.equal(shown.replaceAll(/\D/g, ''), dial, name)
  }
})

test('every country has an emergency number to call, a name, and a code of its own', () => {
  assert.equal(new Set(countries.map(({ country }) => country)).size, countries.length)
  for (const { country, name, emergency } of countries) {
    assert.match(country, /^([A-Z]{2})?$/)
    assert.ok(name !== '' && emergency.dial !== '')
  }
})

test('countries stand by name, and everywhere else stands last', () => {
  const names = countries.slice(0, -1).map(({ name }) => name)
  assert.deepEqual(names, names.toSorted())
  assert.equal(countries.at(-1)?.country, '')
})

test('a country that we do not have gets the help for everywhere else', () => {
  assert.equal(helpFor('GB', '2026-11-23').emergency.dial, '999')
  assert.equal(helpFor('XX', '2026-11-23').country, '')
  assert.equal(helpFor('XX', '2026-11-23').emergency.dial, '112')
  assert.ok(directories.length >= 2)
})

test('where the emergency number brings an ambulance, the police stand apart, and not among those to talk to', () => {
  const apart = countries.filter(({ emergency }) => /ambulance/i.test(emergency.name))
  assert.deepEqual(
    apart.map(({ country, police }) => [country, police?.dial]),
    [
      ['BR', '190'],
      ['JP', '110'],
    ],
  )
  for (const { name, abuse } of countries) assert.ok(!abuse.some((one) => /polic|políc/i.test(one.name)), name) // there the public lists stand instead
  const late = helpFor('JP', '2028-01-01')
  assert.equal(late.police?.dial, '110') // as the emergency number: an old one is better than none
})

test('a line is fresh on the last of its days and stale on the next, over leap days and new years too', () => {
  assert.equal(freshDays, 180)
  assert.equal(isStale(line('2026-11-23'), '2027-05-22'), false)
  assert.equal(isStale(line('2026-11-23'), '2027-05-23'), true)
  assert.equal(isStale(line('2027-12-01'), '2028-05-29'), false) // 180 days, one of them 29 February
  assert.equal(isStale(line('2027-12-01'), '2028-05-30'), true)
})

test('the count of days agrees with the calendar for every day of four years', () => {
  const days = [2026, 2027, 2028, 2029, 2030].flatMap(daysOf)
  for (let i = 0; i < 1461; i++) {
    const [read = '', last = '', next = ''] = [days[i], days[i + freshDays], days[i + freshDays + 1]]
    assert.equal(isStale(line(read), last), false, read)
    assert.equal(isStale(line(read), next), true, read)
  }
})

test('a line whose source was never kept is stale', () => {
  assert.equal(isStale(line(null), '2026-11-23'), true)
})

test('stale lines are not shown, so that the directories stand in their place; the emergency number always is', () => {
  for (const { country, crisis, abuse, youth, emergency } of countries) {
    const early = helpFor(country, '2026-11-25')
    assert.deepEqual([early.crisis, early.abuse, early.youth], [crisis, abuse, youth], country)
    const late = helpFor(country, '2028-01-01')
    assert.deepEqual([late.crisis, late.abuse, late.youth, late.emergency], [[], [], [], emergency], country)
  }
})

test('that we have no line is said only where we have none: not before a country is chosen, and not where ours are stale', () => {
  const why = (country: string, today: string) => helpFor(country, today).whyNone
  const [early, late] = ['2026-11-25', '2028-01-01']
  assert.deepEqual(why('', early), { abuse: 'not-chosen', youth: 'not-chosen' })
  assert.match(helpWords.noLines['not-chosen'], /^If your country is in the list/, 'true for *Somewhere else* too')
  assert.deepEqual(why('GB', late), { abuse: 'too-old', youth: 'too-old' })
  assert.deepEqual(why('CA', late), { abuse: 'none', youth: 'too-old' })
  assert.deepEqual(why('MX', early), { abuse: 'none', youth: 'none' })
})

test('the page for who is under 18 does not say that every line is for anyone, nor that no name is asked', () => {
  assert.doesNotMatch(helpWords.young.join(' '), /your name|anyone under/)
})

test('the first screen says that Tendril is made for adults, and who is younger finds somebody to call', () => {
  assert.match(firstWords.adults, /adults.*Under 18/)
  const [sentence] = helpWords.young
  assert.match(sentence, /made for adults.*under 18/)
  const without = countries.filter(({ country }) => helpFor(country, '2026-11-25').youth.length === 0)
  assert.deepEqual(
    without.map(({ country }) => country),
    ['MX', ''], // nobody found a source yet: the directories stand there
  )
})

test('the help card names the number to call and stays under 45 words', () => {
  const card = [...helpWords.crisis('911', '988'), helpWords.nobodyAlerted].join(' ')
  assert.match(card, /call 911 now/)
  assert.match(card, /988/)
  assert.ok(card.split(/\s+/).length <= 45, card)
  assert.doesNotMatch(helpWords.crisis('112').join(' '), /undefined/)
})

test('the mark under a number says that we have not verified it', () => {
  assert.match(
    helpWords.unverified('govt.nz', '23 November 2026'),
    /^Not verified by us yet\. Source: govt\.nz, read 23/,
  )
  assert.match(helpWords.unverified('no source kept'), /^Not verified by us yet\. Source: no source kept\.$/)
})

/** Every day of a year, counted by hand; only for years that no century rule touches. */
function daysOf(year: number): string[] {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const two = (n: number): string => String(n).padStart(2, '0')
  return lengths.flatMap((length, month) =>
    Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  )
}
