// The private card of one person. Each tap is kept as it is made; nothing here is a verdict.
import { useMemo } from 'preact/hooks'
import { longestName } from '../../app/screens/add-person.ts'
import { personScreen, type PersonScreen } from '../../app/screens/person.ts'
import { partings, type Person } from '../../core/person.ts'
import { restOfCard } from '../../core/safety.ts'
import { personWords as words } from '../../words/screens/people.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { TextField, Toggle } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { CardQuestion, TieQuestion } from './card-questions.tsx'
import { Gone } from './gone.tsx'
import { Named } from './named.tsx'
import { NotKept } from './not-kept.tsx'

/** Somebody of the circle. */
export function PersonScreenView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.person
  const screen = useMemo(() => personScreen(app, id), [app, id])
  const person = screen.person.value
  if (person === undefined) return <Gone words={words.gone} list="people" tab="ask" />
  const props = { screen, person }
  return (
    <Page
      tab="ask"
      back={{ href: router.href('people'), words: words.back }}
      title={<bdi translate={false}>{person.name}</bdi>}
      lead={words.onlyYou}
    >
      <StandsAt {...props} />
      {person.parted === undefined && <Questions {...props} />}
      <RatherNot screen={screen} />
      <Details {...props} />
      <NotKept trouble={screen.trouble.value} />
      <Remove screen={screen} />
    </Page>
  )
}

type Props = { readonly screen: PersonScreen; readonly person: Person }

/** What may be suggested here, and the quiet way to help where nothing is. */
function StandsAt({ screen, person }: Props) {
  const standing = screen.standing.value
  if (standing === undefined) return null
  const mayAsk = ![
    'not-suggested',
    'first-questions',
    'paused',
    'not-now',
    'many-open',
    'resting',
    ...partings,
  ].includes(standing)
  return (
    <div class="stack">
      <Note>{words.standing[standing]}</Note>
      {screen.carriesMost.value && (
        <p class="note">
          <Named words={words.carriesMost} name={person.name} />
        </p>
      )}
      {mayAsk && (
        <Button href={`${router.href('newAsk')}?person=${encodeURIComponent(person.id)}`}>
          <Named words={words.askThem} name={person.name} />
        </Button>
      )}
      {standing === 'paused' && <Button onClick={() => void screen.liftPause()}>{words.liftPause}</Button>}
      {(standing === 'not-suggested' || standing === 'paused') && (
        <Button kind="text" href={router.href('afraid')}>
          {words.afraid}
        </Button>
      )}
    </div>
  )
}

function Questions({ screen, person: { card } }: Props) {
  return (
    <>
      <CardQuestion question="afraid" value={card.afraid} onChange={(value) => void screen.answer('afraid', value)} />
      <CardQuestion question="saidNo" value={card.saidNo} onChange={(value) => void screen.answer('saidNo', value)} />
      {screen.asksCloseToFeared.value && (
        <CardQuestion
          question="closeToFeared"
          value={card.closeToFeared}
          onChange={(value) => void screen.answer('closeToFeared', value)}
        />
      )}
      <div>
        <h2>{words.more}</h2>
        <p class="note">{words.moreNote}</p>
      </div>
      {restOfCard.map((question) => (
        <CardQuestion
          key={question}
          question={question}
          value={card[question]}
          onChange={(value) => void screen.answer(question, value)}
        />
      ))}
      <Chips
        label={words.questions.dependsOnMe}
        chips={[{ value: 'yes', words: words.answers.dependsOnMe.yes }]}
        chosen={card.dependsOnMe === true ? ['yes'] : []}
        onChange={(chosen) => void screen.answer('dependsOnMe', chosen.length > 0 ? true : undefined)}
      />
    </>
  )
}

function RatherNot({ screen }: Pick<Props, 'screen'>) {
  const wishes = screen.ratherNot.value
  if (wishes.length === 0) return null
  return (
    <div>
      <h2>{words.ratherNot}</h2>
      <ul>
        {wishes.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  )
}

function Details({ screen, person }: Props) {
  return (
    <div class="groups">
      <h2>{words.about}</h2>
      <div onFocusOut={() => void screen.keepName()}>
        <TextField label={words.name} value={screen.name.value} maxLength={longestName} onInput={screen.typeName} />
      </div>
      <TieQuestion value={person.tie} onChange={(tie) => void screen.setTie(tie)} />
      <Toggle label={words.rest} note={words.restNote} on={person.resting} onChange={(on) => void screen.rest(on)} />
      <Chips
        one
        label={words.changed}
        chips={chipsOf<(typeof partings)[number]>(words.parted)}
        chosen={person.parted === undefined ? [] : [person.parted]}
        onChange={([how]) => void screen.part(how)}
      />
    </div>
  )
}

function Remove({ screen }: Pick<Props, 'screen'>) {
  const remove = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.remove()) onward(router.href('people'), 'replace')
  }
  return (
    <AreYouSure words={words.remove} text={words.removeText} yes={words.removeYes} no={words.removeNo} onYes={remove} />
  )
}
