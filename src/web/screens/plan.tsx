// The own plan for a bad hour: six headings, own words, on the screen or on paper.
import { useMemo, useState } from 'preact/hooks'
import { longestPart, type PlanScreen, planScreen } from '../../app/screens/plan.ts'
import { planParts } from '../../core/safety-plan.ts'
import { planWords as words } from '../../words/screens/plan.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'
import css from './plan.module.css'

export function PlanScreenView() {
  const app = useApp()
  const screen = useMemo(() => planScreen(app), [app])
  const [changing, setChanging] = useState(!screen.written.value)
  const writes = changing || screen.open.value
  useFreshHeading(writes ? 'writing' : 'reading')
  const keep = async () => {
    if (!(await screen.keep())) return
    setChanging(false)
    say(words.kept)
  }
  return (
    <Page
      title={words.title}
      {...(writes && { lead: words.lead })}
      back={{ href: router.href('help') }}
      leave="short-and-loud"
      foot={
        writes && (
          <Button kind="primary" onClick={() => void keep()}>
            {words.keep}
          </Button>
        )
      }
    >
      {writes ? <Write screen={screen} /> : <Read screen={screen} onChange={() => setChanging(true)} />}
      <NotKept trouble={screen.trouble.value} />
    </Page>
  )
}

/** For the bad hour itself: what is there, large, and nothing to fill in. */
function Read({ screen, onChange }: { readonly screen: PlanScreen; readonly onChange: () => void }) {
  const texts = screen.texts.value
  return (
    <>
      {planParts.map(
        (part) =>
          texts[part] !== '' && (
            <section key={part}>
              <h2>{words.parts[part].label}</h2>
              <p class={`voice ${css['said']}`} translate={false}>
                {texts[part]}
              </p>
            </section>
          ),
      )}
      <div class={`stack ${css['screen']}`}>
        <Button onClick={onChange}>{words.change}</Button>
        <Button onClick={() => print()}>{words.print}</Button>
        <p class="note">{words.printNote}</p>
        <AreYouSure
          words={words.forget}
          text={words.forgetText}
          yes={words.forgetYes}
          no={words.forgetNo}
          onYes={async () => {
            if (await screen.forget()) onChange()
          }}
        />
      </div>
    </>
  )
}

function Write({ screen }: { readonly screen: PlanScreen }) {
  return (
    <>
      <div class="groups">
        {planParts.map((part) => (
          <TextArea
            key={part}
            {...words.parts[part]}
            value={screen.texts.value[part]}
            maxLength={longestPart}
            onInput={(text) => screen.type(part, text)}
          />
        ))}
      </div>
      <p class="note">{words.with}</p>
    </>
  )
}
