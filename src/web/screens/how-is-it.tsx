// "Last time was hard. How is it now?": one line on Today, two answers, neither of which is kept. The second leads to help.
import type { HowIsIt } from '../../app/screens/how-is-it.ts'
import { howIsItWords as words } from '../../words/screens/care.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { say } from '../ui/status.tsx'

export function HowIsItNow({ asks, told }: HowIsIt) {
  if (!asks.value) return null
  const easier = async () => {
    if (await told()) say(words.thanks)
  }
  // Help must not wait for anything to be kept.
  const still = () => {
    void told()
    router.go(router.href('help'))
  }
  return (
    <Note>
      <p>{words.title}</p>
      <div class="side">
        <Button size="small" onClick={() => void easier()}>
          {words.easier}
        </Button>
        <Button size="small" onClick={still}>
          {words.still}
        </Button>
      </div>
    </Note>
  )
}
