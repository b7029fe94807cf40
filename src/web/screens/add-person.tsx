// Somebody new: one word and two taps. The two questions may wait; until then nothing is suggested with them.
import { useMemo } from 'preact/hooks'
import { addPersonScreen, type AddPersonScreen, longestName } from '../../app/screens/add-person.ts'
import { addPersonWords as words } from '../../words/screens/people.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { CardQuestion, TieQuestion } from './card-questions.tsx'
import { NotKept } from './not-kept.tsx'

/** *Who is it?* */
export function AddPersonScreenView() {
  const app = useApp()
  const screen = useMemo(() => addPersonScreen(app), [app])
  const { tie, afraid, saidNo } = screen.answers.value
  const missing = screen.missing.value
  return (
    <Page back={{ href: router.href('people') }} title={words.title} lead={words.lead} foot={<Foot screen={screen} />}>
      <TextField
        label={words.name}
        note={words.nameNote}
        value={screen.name.value}
        maxLength={longestName}
        onInput={screen.typeName}
        problem={missing === 'name' ? words.missing.name : undefined}
      />
      <p class="note">{words.later}</p>
      <CardQuestion question="afraid" value={afraid} onChange={(value) => screen.answer({ afraid: value })} />
      <CardQuestion question="saidNo" value={saidNo} onChange={(value) => screen.answer({ saidNo: value })} />
      <TieQuestion value={tie} onChange={(value) => screen.answer({ tie: value })} />
    </Page>
  )
}

function Foot({ screen }: { readonly screen: AddPersonScreen }) {
  const keep = async (): Promise<void> => {
    const isHere = router.stillHere()
    const kept = await screen.keep()
    if (kept === undefined || !isHere()) return
    if (kept.suggested) router.back(router.href('people'))
    else router.go(router.href('person', { person: kept.person }), 'replace')
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <Button kind="primary" onClick={() => void keep()}>
        {words.keep}
      </Button>
    </>
  )
}
