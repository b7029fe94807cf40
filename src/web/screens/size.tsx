// How big a suggested ask may be: five sizes in words. Kept at once.
import { useMemo } from 'preact/hooks'
import { sizeScreen } from '../../app/screens/size.ts'
import { type Level, levels } from '../../core/step.ts'
import { sizeWords as words } from '../../words/screens/questions.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept } from './not-kept.tsx'
import { questionsHref } from './safety-way.ts'

export function SizeScreenView() {
  return (
    <Page back={{ href: router.href('settings') }} title={words.title} lead={words.lead}>
      <Sizes label={words.title} labelHidden />
    </Page>
  )
}

/** The choice, and why more than small may have to wait. */
export function Sizes({ label, labelHidden = false }: { readonly label: string; readonly labelHidden?: boolean }) {
  const app = useApp()
  const screen = useMemo(() => sizeScreen(app), [app])
  const held = screen.held.value
  const choices = levels.map((level) => ({ value: `${level}` as const, ...words.sizes[level] }))
  return (
    <div class="groups">
      <ChoiceList
        label={label}
        labelHidden={labelHidden}
        choices={choices}
        value={`${screen.size.value}` as const}
        onChange={(value) => void screen.choose(Number(value) as Level)}
      />
      {held === 'unasked' && (
        <Note>
          <p>{words.first}</p>
          <Button size="small" href={questionsHref()}>
            {words.toQuestions}
          </Button>
        </Note>
      )}
      {held === 'careful' && <Note>{words.careful}</Note>}
      <NotKept trouble={screen.trouble.value} />
    </div>
  )
}
