// Settings: the name that asks are signed with, whose help lines are shown, how the page looks, how careful it is, the way out.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { pauseScreen } from '../../app/screens/pause.ts'
import { longestFirstName, settingsScreen } from '../../app/screens/settings.ts'
import { sizeScreen } from '../../app/screens/size.ts'
import { type WorseScreen, worseScreen } from '../../app/screens/worse.ts'
import { countries } from '../../words/help-lines.ts'
import { disguiseWords } from '../../words/screens/disguise.ts'
import { lockWords } from '../../words/screens/lock.ts'
import { shellWords } from '../../words/shell.ts'
import { nextSettingsWords } from '../../words/screens/next-ask.ts'
import { pauseWords } from '../../words/screens/pause.ts'
import { questionsWords, sizeWords } from '../../words/screens/questions.ts'
import { noticeWords } from '../../words/screens/notice.ts'
import { reminderWords } from '../../words/screens/reminder.ts'
import { worseWords } from '../../words/screens/worse.ts'
import { settingsWords as words } from '../../words/screens/settings.ts'
import { useApp } from '../app-context.ts'
import { changeDeviceSettings, deviceSettings } from '../shell/device-settings.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { SelectField, TextField, Toggle } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say } from '../ui/status.tsx'
import { Bedtime } from './bedtime.tsx'
import { pausedUntilWords } from './care-card.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'
import css from './settings.module.css'

export function SettingsScreen() {
  return (
    <Page back={{ href: router.href('today'), words: words.back }} title={words.title} tab="today">
      <div class="groups">
        <LockNow />
        <Name />
        <Country />
        <Look />
        <Bedtime />
        <Rows>
          <Row title={lockWords.row} note={lockWords.rowNote} href={router.href('lock')} />
          <Row plain title={noticeWords.row} href={router.href('notice')} />
          <Row title={reminderWords.row} note={reminderWords.rowNote} href={router.href('reminder')} />
          <Row plain title={words.people} href={router.href('people')} />
          <Row title={words.where} note={words.whereNote} href={router.href('kept')} />
        </Rows>
        <Careful />
        <Out />
      </div>
    </Page>
  )
}

/** First, where there is a lock: for handing the device to somebody. */
function LockNow() {
  const { vault, environment } = useApp()
  const [isSet, setIsSet] = useState(false)
  useEffect(() => {
    if (!vault?.key()?.root) return
    void import('../../app/unlock.ts')
      .then(({ waysIn }) => waysIn(environment.store))
      .then((ways) => setIsSet(ways.ok && (ways.value.passphrase || ways.value.passkey)))
  }, [vault, environment])
  const lock = () => void import('../shell/locking.ts').then(({ lockNow }) => lockNow())
  return isSet ? (
    <Button icon="lock" onClick={lock}>
      {lockWords.now}
    </Button>
  ) : null
}

/** How careful Tendril is: how big an ask, the private questions, a pause, and whether it made anything worse. */
function Careful() {
  const app = useApp()
  const [size, pause, worse] = useMemo(() => [sizeScreen(app), pauseScreen(app), worseScreen(app)], [app])
  const until = pause.until.value
  return (
    <section>
      <h2>{words.careful}</h2>
      <Rows label={words.careful}>
        <Row title={sizeWords.title} note={sizeWords.sizes[size.size.value].words} href={router.href('size')} />
        <Row title={nextSettingsWords.title} note={nextSettingsWords.rowNote} href={router.href('nextSettings')} />
        <Row title={questionsWords.title} note={words.questionsNote} href={router.href('questions')} />
        <Row
          title={pauseWords.title}
          {...(until !== undefined && { note: pausedUntilWords(until) })}
          href={router.href('pause')}
        />
        <Row title={worseWords.title} {...noteOfWorse(worse)} href={router.href('worse')} />
      </Rows>
    </section>
  )
}

/** Offered once a month at most; else it says when it was answered. */
function noteOfWorse({ due, before }: WorseScreen) {
  const [last] = before.value
  if (due.value) return { note: worseWords.due }
  return last === undefined ? {} : { note: worseWords.last(dayOf(last.at)) }
}

/** Who else may see this screen. */
function Out() {
  return (
    <section>
      <h2>{words.out}</h2>
      <Rows label={words.out}>
        <Row
          title={disguiseWords.title}
          note={shellWords.names[deviceSettings.value.disguise]}
          href={router.href('disguise')}
        />
        <Row plain title={words.leaving} href={router.href('leaving')} />
      </Rows>
    </section>
  )
}

function Name() {
  const app = useApp()
  const screen = useMemo(() => settingsScreen(app), [app])
  const keep = async (event: Event) => {
    event.preventDefault()
    if (await screen.keepName()) say(words.kept)
  }
  return (
    <form class="stack" onSubmit={(event) => void keep(event)}>
      <TextField
        label={words.name}
        note={words.nameNote}
        value={screen.name.value}
        onInput={screen.type}
        maxLength={longestFirstName}
      />
      {screen.open.value && <Button submit>{words.keepName}</Button>}
      <NotKept trouble={screen.trouble.value} />
    </form>
  )
}

function Country() {
  const { country } = deviceSettings.value
  const options = countries.map((one) => ({ value: one.country, words: one.name }))
  return (
    <SelectField
      label={words.country}
      note={words.countryNote}
      value={country}
      options={options}
      onChange={(chosen) => changeDeviceSettings({ country: chosen })}
    />
  )
}

/** Each holds at once. */
function Look() {
  const { theme, calm, leaveButton } = deviceSettings.value
  return (
    <div class="groups">
      <Chips
        one
        label={words.look}
        chips={(['system', 'light', 'dark'] as const).map((value) => ({ value, words: words.themes[value] }))}
        chosen={[theme]}
        onChange={([chosen]) => changeDeviceSettings({ theme: chosen ?? 'system' })}
      />
      <div class={css['toggles']}>
        <Toggle
          label={words.calm}
          note={words.calmNote}
          on={calm}
          onChange={(on) => changeDeviceSettings({ calm: on })}
        />
        <Toggle
          label={words.leave}
          note={words.leaveNote}
          on={leaveButton}
          onChange={(on) => changeDeviceSettings({ leaveButton: on })}
        />
      </div>
    </div>
  )
}
