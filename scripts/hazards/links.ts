// Hazards of links: who else sees one, and who answers.
import type { Hazard } from './hazard.ts'

export const ofLinks: readonly Hazard[] = [
  {
    id: 'H10',
    hazard: 'A link, or its preview, shows the ask to others',
    harm: 'a family or a group of friends reads what was meant for one',
    cause: 'Messengers fetch links, and links are sent to groups by mistake',
    first: [4, 3],
    controls: [
      {
        what: 'The text that goes out holds a link and a sentence that says nothing of the ask, who asks, or who is asked',
        test: {
          file: 'src/app/screens/sending.test.ts',
          name: 'what goes out with the link tells nobody who sees it what is asked, by whom, or of whom',
        },
        off: {
          file: 'src/app/screens/send.ts',
          text: "(shows.address.value ?? '')),",
          by: "(`${words.value} ${shows.address.value ?? ''}`)),",
        },
      },
      {
        what: 'Whatever fetches the link gets the same page as anybody, with no word of the ask in it',
        test: { file: 'test/journeys/answer-quiet.test.ts', name: 'every kind of visitor gets the same bytes' },
      },
      {
        what: 'A link can be withdrawn',
        test: {
          file: 'test/journeys/two-people.test.ts',
          name: 'the asker takes it back: whoever has the page open can’t send, and whoever comes later reads that it is closed',
        },
      },
    ],
    residual: [3, 2],
    stays: 'Whoever holds the link can open it until it ends.',
    notDone: ['The screen does not say that it goes to whoever opens it first.'],
  },
  {
    id: 'H23',
    hazard: 'Somebody else answers in the friend’s name',
    harm: 'a false lesson, humiliation',
    cause: 'A link was forwarded, or a phone is shared',
    first: [3, 3],
    controls: [
      {
        what: '“Not from them” leaves an answer out of every comparison and every figure',
        test: {
          file: 'src/core/ask.test.ts',
          name: 'trials and answers that were not from them do not count',
        },
        off: {
          file: 'src/core/ask.ts',
          text: 'return !ask.trial && !ask.notFromThem && ask.withdrawn === undefined',
          by: 'return !ask.trial && ask.withdrawn === undefined',
        },
      },
      {
        what: 'Beside the guess it stands as nothing to compare',
        test: {
          file: 'src/core/compare.test.ts',
          name: 'an answer that was not from them is compared with nothing',
        },
      },
      {
        what: 'Whoever opens an answered link is told that a new answer replaces the one before',
        test: {
          file: 'test/journeys/answer.test.ts',
          name: 'whoever opens an answered link is told that a new answer replaces the old one',
        },
      },
      {
        what: 'What a friend said last on one opening of the page stands, whatever of it arrives late',
        test: {
          file: 'src/app/links.test.ts',
          name: 'an answer that was held up on its way does not undo a later one',
        },
      },
    ],
    residual: [2, 2],
    stays: 'Nothing proves who tapped.',
    notDone: ['The link does not bind itself to whoever opens it first.'],
  },
]
