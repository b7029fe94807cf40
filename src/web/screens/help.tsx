// Help now: who to call, how to settle, and where to go on. It needs no record, no network and no lock opened.
import { useMemo, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { howIsIt } from '../../app/screens/how-is-it.ts'
import { keeping } from '../../app/screens/keeping.ts'
import { whoMayBeTold } from '../../core/safety.ts'
import { countries, directories, type Line } from '../../words/help-lines.ts'
import { helpFor, helpWords } from '../../words/help.ts'
import { helpScreenWords as words } from '../../words/screens/help.ts'
import { useAppIfOpen } from '../app-context.ts'
import { changeDeviceSettings, deviceSettings } from '../shell/device-settings.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SelectField, Toggle } from '../ui/field.tsx'
import { toField } from '../ui/focus.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import css from './help.module.css'

/** *Help now*. Danger first, then who to call, then a person, then distance, then settling, then the own plan. */
export function HelpScreen() {
  return (
    <Page title={words.title} back={{ href: router.href('today') }} leave="loud" noHelp>
      <CrisisLines />
      <Card tone="leaf">
        <h2>{words.settle.title}</h2>
        <p class={`voice ${css['settle']}`}>{words.settle.lead}</p>
        <Button kind="primary" href={router.href('settle')}>
          {words.settle.begin}
        </Button>
      </Card>
      <Rows>
        <Row plain title={words.plan} href={router.href('plan')} />
        <Row plain title={words.afraid} href={router.href('afraid')} />
        <Row plain title={words.young} href={router.href('young')} />
        <Row plain title={words.therapist} href={router.href('therapist')} />
        <Row plain title={words.lessons} href={router.href('lessons')} />
        <Row plain title={words.leavingFast} href={router.href('leaving')} />
      </Rows>
      <AskMeNextTime />
    </Page>
  )
}

/**
 * Who to call, large, in the order in which it may be needed; the same wherever it stands. The numbers are those of the country that the
 * person chose; until then, the one that works nearly everywhere.
 */
export function CrisisLines() {
  const { country } = deviceSettings.value
  const help = helpFor(country, today())
  const [first] = help.crisis
  const [choosing, setChoosing] = useState(country === '')
  const crisis = helpWords.crisis(numberOf(help.emergency), first === undefined ? undefined : numberOf(first))
  return (
    <>
      <p class={css['now']}>{crisis.join(' ')}</p>
      <div class="stack">
        <b>{words.danger}</b>
        <Button kind="alert" icon="phone" href={`tel:${help.emergency.dial}`}>
          {words.call(numberOf(help.emergency))}
        </Button>
        {choosing && <Country chosen={help.country} />}
        {help.crisis.map((line) => (
          <LineButtons key={line.name} line={line} />
        ))}
        {help.crisis.length === 0 && <Directories />}
        <Button kind="outline" icon="people" href={`sms:?&body=${encodeURIComponent(helpWords.stayWithMe)}`}>
          {words.trusted}
        </Button>
        <Perhaps />
      </div>
      <p>{helpWords.distance}</p>
      <p class="note">
        {helpWords.nobodyAlerted} {helpWords.bill}
      </p>
      {!choosing && <ChosenCountry name={help.name} onChange={() => setChoosing(true)} />}
      <AboutNumbers lines={[help.emergency, ...help.crisis]} />
    </>
  )
}

/** What the ready text says, and who might get it: names from the circle against whom nothing stands, if the notebook is open anyway. */
function Perhaps() {
  const app = useAppIfOpen()
  const who = app ? whoMayBeTold(app.notebook.value, app.now()).slice(0, mostNamed) : []
  return (
    <p class="note">
      {words.trustedNote}
      {who.length > 0 && ` ${words.perhaps} `}
      {who.map(({ id, name }, i) => (
        <span key={id}>
          <bdi translate={false}>{name}</bdi>
          {i + 1 < who.length ? ', ' : '.'}
        </span>
      ))}
    </p>
  )
}

const mostNamed = 4

/** Only if they wish for it, and only where the notebook is open: nothing else notes that help was looked for. */
function AskMeNextTime() {
  const app = useAppIfOpen()
  return app ? <AskMe app={app} /> : null
}

function AskMe({ app }: { readonly app: App }) {
  const screen = useMemo(() => howIsIt(app, keeping(app)), [app])
  return (
    <Toggle
      label={words.askMe}
      note={words.askMeNote}
      on={screen.wished.value}
      onChange={(on) => void screen.wish(on)}
    />
  )
}

/** The day on this device, as `YYYY-MM-DD`: lines whose source was read too long ago are left out. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}

/**
 * The lines of one sort for the chosen country; where there are none, why, and the public lists.
 *
 * @param chooser may the country be chosen here? Not where that stands above already.
 */
export function LinesFor(props: {
  readonly sort: 'abuse' | 'youth'
  readonly title: string
  readonly chooser: boolean
}) {
  const { country } = deviceSettings.value
  const help = helpFor(country, today())
  const none = help[props.sort].length === 0
  const [choosing, setChoosing] = useState(country === '')
  return (
    <>
      {props.chooser && choosing && <Country chosen={country} />}
      <h2>{props.title}</h2>
      {help[props.sort].map((line) => (
        <LineButtons key={line.name} line={line} />
      ))}
      {none && <p>{helpWords.noLines[help.whyNone[props.sort]]}</p>}
      {none && <Directories />}
      {props.chooser && !choosing && <ChosenCountry name={help.name} onChange={() => setChoosing(true)} />}
    </>
  )
}

/** Buttons to call and to text one line. Its name stands on the button where the number alone would not say it. */
export function LineButtons({ line }: { readonly line: Line }) {
  const number = numberOf(line)
  const texted = line.sms?.number === line.dial ? number : line.sms?.number
  const named = number !== line.name && line.dial !== null
  return (
    <div class="side">
      {line.dial !== null && (
        <Button kind="outline" icon="phone" href={`tel:${line.dial}`}>
          {named ? words.callNamed(line.name, number) : words.call(number)}
        </Button>
      )}
      {line.sms !== undefined && (
        <Button
          kind="outline"
          icon="message"
          href={`sms:${line.sms.number}${line.sms.text === undefined ? '' : `?&body=${line.sms.text}`}`}
        >
          {line.dial === null ? words.textNamed(line.name, line.sms.number) : words.text(texted ?? '')}
        </Button>
      )}
    </div>
  )
}

/** Public lists, as plain addresses to type or tap. */
export function Directories() {
  return (
    <>
      <p class="note">{helpWords.directory}</p>
      {directories.map(({ name, address }) => (
        <Button key={address} kind="outline" href={`https://${address}`}>
          {name}: {address}
        </Button>
      ))}
    </>
  )
}

/**
 * Chosen by the person, never guessed from an address. It stands by the numbers it changes, and stays: with the keys each country on the way
 * to one's own is chosen too, and nothing may move under a finger that is about to call.
 */
function Country({ chosen }: { readonly chosen: string }) {
  const options = countries.map(({ country, name }) => ({ value: country, words: name }))
  return (
    <div class={css['country']} ref={chosen === '' ? null : toField}>
      <SelectField
        label={words.choose}
        note={words.chooseNote}
        value={chosen}
        options={options}
        onChange={(country) => changeDeviceSettings({ country })}
      />
    </div>
  )
}

/** For which country the numbers are, and a way to choose another. */
function ChosenCountry({ name, onChange }: { readonly name: string; readonly onChange: () => void }) {
  return (
    <Rows>
      <Row plain title={helpWords.numbersFor(name)} action={words.change} onClick={onChange} />
    </Rows>
  )
}

/** Where each number comes from, and that we have not made sure of it. */
export function AboutNumbers({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <details class={css['about']}>
      <summary>{words.about}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.name}>
            <b>{line.name}</b> {line.hours} {helpWords.unverified(line.source, line.checkedOn ?? undefined)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The number as it is read, grouped for the eye. */
export function numberOf(line: Line): string {
  return line.shown ?? line.dial ?? line.sms?.number ?? line.name
}
