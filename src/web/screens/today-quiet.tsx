// The quiet lines of Today: a thing that was put down, a task that was handed over, a note that was left, and a letter that may come back.
import type { QuietRows } from '../../app/screens/today-quiet.ts'
import { restThingWords } from '../../words/rests.ts'
import { todayWords } from '../../words/screens/today.ts'
import { router } from '../shell/way.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Row } from '../ui/row.tsx'

/** The lines, to stand among others in one list. */
export function quietLines({ rest, letter, note, review }: QuietRows) {
  const put = rest.value
  const back = letter.value
  const handed = review.value
  const share = note.value
  return [
    share && (
      <Row
        key={share.id}
        start={<IconDisc icon="note" />}
        title={todayWords.note}
        note={<bdi translate={false}>{share.label}</bdi>}
        href={router.href('share', { share: share.id })}
      />
    ),
    put && (
      <Row
        key={put.id}
        start={<IconDisc icon="moon" />}
        title={<bdi>{todayWords.putDown(put.words ?? restThingWords[put.thing])}</bdi>}
        note={todayWords.putDownNote}
        href={router.href('rest')}
      />
    ),
    handed && (
      <Row
        key={handed.id}
        start={<IconDisc icon="hand" />}
        title={<bdi translate={false}>{handed.task ?? todayWords.handedOver}</bdi>}
        note={todayWords.review}
        href={router.href('rehearsal', { rehearsal: handed.id })}
      />
    ),
    back && (
      <Row
        key={back.id}
        start={<IconDisc icon="letter" />}
        title={todayWords.letter}
        note={todayWords.letterNote}
        href={router.href('letter', { letter: back.id })}
      />
    ),
  ]
}
