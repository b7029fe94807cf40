// One quiet card about recovery words: that there could be some, or whether they are still there. Each stands once, and goes for good.
import { mineId } from '../../core/records/op.ts'
import { wordsDue } from '../../core/words-due.ts'
import { recoveryWords as words } from '../../words/screens/recovery.ts'
import { useApp } from '../app-context.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { toHeading } from '../ui/fresh-heading.ts'

/** `atLetter`: a letter is about to be begun. */
export function RecoveryCard({ atLetter = false }: { readonly atLetter?: boolean }) {
  const app = useApp()
  const due = app.vault && wordsDue(app.notebook.value, app.now(), atLetter)
  if (due === undefined || keepsNothing()) return null
  const { title, note, no: notNow } = due === 'offer' ? words.offer : words.due
  const put = due === 'offer' ? 'wordsOffered' : 'wordsChecked'
  const putAway = () => app.change([{ kind: 'settings', id: mineId, set: { [put]: app.now() } }])
  const no = async () => {
    if ((await putAway()).ok) toHeading()
  }
  const go = async () => {
    const onward = router.onward()
    if (due === 'offer') await putAway()
    onward(router.href('recovery'))
  }
  return (
    <Card>
      <div class="stack">
        <h2>{title}</h2>
        <p class="note">{note}</p>
        <div class="side">
          <Button size="small" onClick={() => void go()}>
            {due === 'offer' ? words.offer.make : words.due.check}
          </Button>
          <Button size="small" onClick={() => void no()}>
            {notNow}
          </Button>
        </div>
      </div>
    </Card>
  )
}
