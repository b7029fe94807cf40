// What the next asks keep to: how hard, how many, and what is never suggested. Each tap is kept at once.
import { useMemo } from 'preact/hooks'
import { easiestFirst, type NextSettings, nextSettings } from '../../app/screens/next-settings.ts'
import { sizeScreen } from '../../app/screens/size.ts'
import { paces } from '../../core/notebook.ts'
import { domains } from '../../core/step.ts'
import { domainWords } from '../../words/choices.ts'
import { hardWords } from '../../words/scales.ts'
import { decidesWords, nextSettingsWords as words } from '../../words/screens/next-ask.ts'
import { sizeWords } from '../../words/screens/questions.ts'
import { stepTitle } from '../../words/steps.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Chips } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say } from '../ui/status.tsx'
import { NotKept } from './not-kept.tsx'

export function NextSettingsView() {
  const app = useApp()
  const [screen, size] = useMemo(() => [nextSettings(app), sizeScreen(app)], [app])
  return (
    <Page back={{ href: router.href('settings'), words: words.back }} title={words.title} lead={words.lead}>
      <div class="groups">
        <Chips
          one
          label={words.hardest}
          chips={easiestFirst.map((value) => ({ value, words: hardWords[value] }))}
          chosen={[screen.hardest.value]}
          onChange={([hard]) => void screen.setHardest(hard ?? 'hard')}
        />
        <PaceChips screen={screen} />
        <Chips
          label={words.fields}
          chips={domains.map((value) => ({ value, words: domainWords[value] }))}
          chosen={screen.fields.value}
          onChange={(_, field) => field && void screen.toggleField(field)}
        />
        <Never screen={screen} />
        <NotKept trouble={screen.trouble.value} />
        <Rows>
          <Row title={sizeWords.title} note={sizeWords.sizes[size.size.value].words} href={router.href('size')} />
          <Row plain title={decidesWords.title} href={router.href('decides')} />
        </Rows>
      </div>
    </Page>
  )
}

function PaceChips({ screen }: { readonly screen: NextSettings }) {
  const pace = screen.pace.value
  const nameOf = (one: (typeof paces)[number]) => `${one}` as const
  return (
    <div class="stack">
      <Chips
        one
        label={words.pace}
        chips={paces.map((one) => ({ value: nameOf(one), words: words.paces[one] }))}
        chosen={pace === undefined ? [] : [nameOf(pace)]}
        onChange={([chosen]) => void screen.setPace(paces.find((one) => nameOf(one) === chosen))}
      />
      <p class="note">{words.paceNote}</p>
    </div>
  )
}

function Never({ screen }: { readonly screen: NextSettings }) {
  const steps = screen.steps.value
  if (steps.length === 0) return null
  return (
    <section>
      <h2>{words.steps}</h2>
      <Rows label={words.steps}>
        {steps.map((step) => (
          <Row
            key={step}
            title={stepTitle(step)}
            action={words.allow}
            onClick={() => void screen.allow(step).then((kept) => kept && say(words.allowed))}
          />
        ))}
      </Rows>
    </section>
  )
}
