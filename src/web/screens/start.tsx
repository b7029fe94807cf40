// What would be right today: one tap goes on by itself.
import { startWords as words } from '../../words/screens/first-run.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { IconDisc } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Seedling } from '../ui/seedling.tsx'
import css from './first.module.css'

export function StartScreen() {
  return (
    <Page
      back={{ href: router.href('today') }}
      title={words.title}
      lead={words.lead}
      foot={
        <Button kind="text" href={router.href('tryLink')}>
          {words.tryLink}
        </Button>
      }
    >
      <Rows>
        <Row
          card
          {...words.anyone}
          start={<IconDisc icon="bag" />}
          href={router.href('startAsk', { kind: 'anyone' })}
        />
        <Row
          card
          {...words.known}
          start={<IconDisc icon="people" />}
          href={router.href('startAsk', { kind: 'known' })}
        />
        <Row
          card
          {...words.receive}
          start={<IconDisc icon="hand" />}
          href={router.href('startAsk', { kind: 'receive' })}
        />
        <Row card {...words.look} start={<IconDisc icon="eye" />} href={exampleBase} />
      </Rows>
      <div class={`${css['sprout']} picture`}>
        <Seedling kind="sprout" soil />
      </div>
    </Page>
  )
}
