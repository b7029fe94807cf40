// The circle. Only the person sees it.
import { useMemo } from 'preact/hooks'
import { peopleScreen } from '../../app/screens/people.ts'
import { peopleWords as words, personWords } from '../../words/screens/people.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Initial } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** The list of people. */
export function PeopleScreenView() {
  const app = useApp()
  const people = useMemo(() => peopleScreen(app), [app]).people.value
  return (
    <Page
      tab="ask"
      back={{ href: router.href('asks'), words: words.back }}
      title={words.title}
      lead={people.length === 0 ? words.empty : words.lead}
      footStays
      foot={
        <Button kind="primary" icon="plus" href={router.href('addPerson')}>
          {words.add}
        </Button>
      }
    >
      <Rows label={words.title}>
        {people.map(({ person, note }) => (
          <Row
            key={person.id}
            start={<Initial name={person.name} tone={note === undefined ? 'sky' : 'raised'} />}
            title={<bdi translate={false}>{person.name}</bdi>}
            note={note === undefined ? tieOf(person.tie) : words.notes[note]}
            href={router.href('person', { person: person.id })}
          />
        ))}
      </Rows>
      {people.some(({ note }) => note === 'not-suggested') && (
        <Button kind="text" href={router.href('afraid')}>
          {personWords.afraid}
        </Button>
      )}
    </Page>
  )
}

/** How somebody stands to the person, in the words of the card. */
export function tieOf(tie: string): string | undefined {
  return Object.entries(personWords.ties).find(([key]) => key === tie)?.[1]
}
