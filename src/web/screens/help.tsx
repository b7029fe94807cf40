// Help now: who to call, how to settle, and where to go on. It needs no record, no network and no lock opened.
import { useState } from 'preact/hooks'
import { countries, type CountryHelp, directories, helpFor, helpWords, type Line } from '../../words/help.ts'
import { helpScreenWords as words } from '../../words/screens/help.ts'
import { changeDeviceSettings, deviceSettings } from '../shell/device-settings.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import css from './help.module.css'

/** *Help now*. The numbers are those of the country that the person chose; until then, of everywhere. */
export function HelpScreen() {
  const help = helpFor(deviceSettings.value.country)
  const [first] = help.crisis
  return (
    <Page
      title={words.title}
      back={{ href: router.href('today') }}
      leave="loud"
      noHelp
      lead={
        <span class={css['now']}>
          {helpWords.crisis(numberOf(help.emergency), first === undefined ? undefined : numberOf(first)).join(' ')}
        </span>
      }
    >
      <Calls help={help} />
      <p class="note">
        {helpWords.nobodyAlerted} {helpWords.bill}
      </p>
      <Card tone="leaf">
        <h2>{words.settle.title}</h2>
        <p class={`voice ${css['settle']}`}>{words.settle.lead}</p>
        <Button kind="primary" href={router.href('settle')}>
          {words.settle.begin}
        </Button>
      </Card>
      <div>
        <Rows>
          <Row plain title={words.afraid} href={router.href('afraid')} />
          <Row plain title={words.therapist} href={router.href('therapist')} />
          <Row plain title={words.leavingFast} href={router.href('leaving')} />
        </Rows>
        <Country help={help} />
      </div>
      <AboutNumbers help={help} />
    </Page>
  )
}

/** The emergency number first, then lines to call or text. */
function Calls({ help }: { readonly help: CountryHelp }) {
  return (
    <div class="stack">
      <Button kind="alert" icon="phone" href={`tel:${help.emergency.dial}`}>
        {words.call(numberOf(help.emergency))}
      </Button>
      {help.crisis.map((line) => (
        <LineButtons key={line.name} line={line} />
      ))}
      {help.crisis.length === 0 && <Directories />}
      <Button kind="outline" icon="people" href={`sms:?&body=${encodeURIComponent(helpWords.stayWithMe)}`}>
        {words.trusted}
      </Button>
    </div>
  )
}

/** Buttons to call and to text one line. Its name stands on the button where the number alone would not say it. */
export function LineButtons({ line }: { readonly line: Line }) {
  const number = numberOf(line)
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
          {line.dial === null ? words.textNamed(line.name, line.sms.number) : words.text(line.sms.number)}
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

/** Chosen by the person, never guessed from an address. */
function Country({ help }: { readonly help: CountryHelp }) {
  const [choosing, setChoosing] = useState(deviceSettings.value.country === '')
  if (!choosing)
    return <Row plain title={helpWords.numbersFor(help.name)} action={words.change} onClick={() => setChoosing(true)} />
  return (
    <div class={css['country']}>
      <SelectField
        label={words.choose}
        value={help.country}
        options={countries.map(({ country, name }) => ({ value: country, words: name }))}
        onChange={(country) => {
          changeDeviceSettings({ country })
          setChoosing(false)
        }}
      />
      <p class="note">{words.chooseNote}</p>
    </div>
  )
}

/** Where each number comes from, and that we have not made sure of it. */
function AboutNumbers({ help }: { readonly help: CountryHelp }) {
  return (
    <details class={css['about']}>
      <summary>{words.about}</summary>
      <ul>
        {[help.emergency, ...help.crisis].map((line) => (
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
