// Hazards between people: who is asked, what a no or a silence does, what lands on a friend.
import type { Hazard } from './hazard.ts'

export const betweenPeople: readonly Hazard[] = [
  {
    id: 'H1',
    hazard: 'The next step leads to somebody who frightens, punishes or controls',
    harm: 'violence, control, a secret turned against them',
    cause: 'The program suggested it, and its scores looked good',
    first: [5, 3],
    controls: [
      {
        what: 'Two private questions before the first suggestion with anybody. Fear, a punished no, a secret used, or dependence: never suggested, at any level. No score overrides it, and no suggestion beats the least bad one',
        test: { file: 'src/core/suggestions.test.ts', name: 'an unsafe person is suggested 0 times, in any state' },
        off: {
          file: 'src/core/safety.ts',
          text: "if (isUnsafe(card)) return { level: 0, reason: 'not-suggested' }",
          by: '',
        },
      },
      {
        what: 'Such a person stands in no picker and behind no address, and their card has the way to help',
        test: {
          file: 'test/journeys/unsafe.test.ts',
          name: 'beside somebody safe, only they are offered; the card says it plainly, and help is near',
        },
      },
      {
        what: 'Where there is fear of anybody, nobody is suggested who may be close to that one',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'where there is fear of anybody, nobody is suggested before it is said that they are not close to that one',
        },
      },
      {
        what: 'Where help had a price only level 1, and nothing about feelings or the body',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'where help had a price, nothing about feelings or the body',
        },
      },
      {
        what: 'Two asks that went badly pause a person until the pause is lifted',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'asks that went badly twice pause a person, until the pause is lifted',
        },
      },
      {
        what: 'Nobody gains power by carrying it all: who carries more than half comes last, and at most three asks are open with one person',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'from five accepted asks, more than half with one person asks to widen, and others come first',
        },
      },
      {
        what: 'Who is named where nothing is asked, as in “tell one person”, passes the same gate',
        test: {
          file: 'src/core/practices/check-in-asks.test.ts',
          name: 'who is told passes the same gate as who is asked: nobody frightening, nobody who made help cost something',
        },
      },
      {
        what: 'What was begun with somebody who turns out to be feared is not brought up again, and no link is made for it',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: 'what was begun with somebody who turns out to be feared is not brought up again, and no link is made for it',
        },
      },
      {
        what: 'Where Tendril suggests no asks to somebody, as long as it is not known whether they are close to who is feared, or while they rest or are paused, none that was begun is brought up, nor are they reminded',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: 'where Tendril suggests no asks to somebody, none that was begun is brought up, nor are they reminded',
        },
      },
      {
        what: 'Nor what is more than may be asked of them, by what was noted since: where help had a price, nothing about feelings',
        test: {
          file: 'src/app/screens/begun-before.test.ts',
          name: 'what is more than somebody may be asked, by what was noted since, is not brought up, nor reminded, nor asked again',
        },
      },
      {
        what: 'What was half written to tell one person does not come into telling another',
        test: {
          file: 'src/app/screens/begun-before.test.ts',
          name: 'what was half written to tell one person does not come into telling another; the same one goes on as it was',
        },
      },
      {
        what: 'Removing their card, as people do out of fear or grief, does not bring it up again',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: 'whose card was removed, out of fear or grief, is not brought up again: only an answer that came is still shown',
        },
      },
    ],
    residual: [5, 1],
    stays: 'It knows only what is written on the card, and a person can ask by themselves.',
    notDone: [],
  },
  {
    id: 'H2',
    hazard: 'A friend says no to a tender ask',
    harm: 'shame, withdrawal, “I knew it”, and the end of asking',
    cause: 'Somebody who finds asking hard takes one no for all people',
    first: [4, 4],
    controls: [
      {
        what: 'After a no the next step is softer, or the same size with somebody else, never harder',
        test: {
          file: 'src/core/ladder.test.ts',
          name: 'after a no: the same level with somebody else, or softer with the same',
        },
        off: {
          file: 'src/core/ladder.ts',
          text: "declined && { level: levelOf(declined), reason: 'after-a-no' },",
          by: 'undefined,',
        },
      },
      {
        what: 'Whoever then asks somebody else is not offered who said no, and keeps what they wished to ask',
        test: {
          file: 'src/app/screens/choosing.test.ts',
          name: 'after a no, who else is asked the same is not who said it; one in own words keeps its title and size',
        },
      },
      {
        what: 'Small steps come first',
        test: {
          file: 'src/core/ladder.test.ts',
          name: 'the first run: three tiny ones for anyone, some that a friend can be asked, and some for receiving',
        },
      },
      {
        what: 'In the picture a no is a leaf as big as a yes, and never behind the stem',
        test: {
          file: 'src/core/plant.test.ts',
          name: 'a no is never behind the stem, and as big as a yes of its size',
        },
      },
      {
        what: 'A no stands beside the guess as any other answer does',
        test: {
          file: 'test/journeys/two-people.test.ts',
          name: 'each of the four answers arrives beside the guess, once, and stays',
        },
      },
    ],
    residual: [3, 3],
    stays: 'A no can hurt however it is shown.',
    notDone: ['Nothing asks before sending what else a no could mean.'],
  },
  {
    id: 'H3',
    hazard: 'No answer comes at all',
    harm: 'rumination, and silence read as a no',
    cause: 'In writing people get fewer answers than they expect',
    first: [3, 4],
    controls: [
      {
        what: 'Silence is an outcome of its own, in no comparison and no figure',
        test: {
          file: 'src/core/ask.test.ts',
          name: 'silence is its own outcome, never a no: by time, or by letting it rest',
        },
        off: {
          file: 'src/core/ask.ts',
          text: "if (hasRunOut(ask, now)) return ask.unheard ? 'open' : 'silence'",
          by: "if (hasRunOut(ask, now)) return 'no'",
        },
      },
      {
        what: 'One reminder ever, after two days; then it may rest, and an answer may still come',
        test: {
          file: 'test/journeys/two-people.test.ts',
          name: 'silence is no answer: one reminder after two days, then it may rest, and an answer may still come',
        },
      },
      {
        what: 'The next step after silence is as gentle as after a no',
        test: {
          file: 'src/core/ladder.test.ts',
          name: 'silence is treated as gently as a no, and a yes since then lifts it',
        },
      },
    ],
    residual: [2, 3],
    stays: 'Waiting is hard, and we can’t know whether anybody read it.',
    notDone: [],
  },
  {
    id: 'H4',
    hazard: 'The ask burdens or presses the friend, or hands them a crisis',
    harm: 'an unprepared person carries what they can’t, or says yes against their will',
    cause: 'A link can carry any words, and a yes is easier to say than a no',
    first: [4, 2],
    controls: [
      {
        what: 'Four answers of one size; “You don’t have to answer” and help lines stand on the page, before and after a choice',
        test: {
          file: 'test/journeys/answer.test.ts',
          name: 'the four answers are of one size, none is owed, and help lines are a tap away, before and after a choice',
        },
        off: {
          file: 'src/answer/talk.ts',
          text: '      helpLink(),\n',
          by: '',
        },
      },
      {
        what: 'Every first draft says that another answer is fine',
        test: {
          file: 'src/words/first-drafts.test.ts',
          name: 'every draft says that another answer is fine, and is addressed to the person',
        },
      },
      {
        what: '“I’d rather not be asked this” is a standing wish, and blocking says what it does before it sends',
        test: { file: 'test/journeys/answer.test.ts', name: 'blocking says what it does before it sends' },
      },
      {
        what: 'That wish holds for what was begun as well',
        test: {
          file: 'src/app/screens/brought-up.test.ts',
          name: '"rather not be asked this" holds for what was begun as well, and says nothing of why until it was opened',
        },
      },
      {
        what: 'It outlives the ask, also where it comes while the ask is being deleted',
        test: {
          file: 'src/app/links.test.ts',
          name: '"rather not be asked this" that came while the ask was being deleted is kept with them, and nothing else of it',
        },
      },
      {
        what: '“Smaller things” and “not now” hold for four weeks',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'what they said to being asked again holds for four weeks: smaller things, or nothing for now',
        },
      },
      {
        what: 'At most three asks are open with one person',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'three asks may be open with one person, and who has fewer open comes first',
        },
      },
      {
        what: 'A fourth that was begun before is not brought up either: it goes on by hand',
        test: {
          file: 'src/app/screens/begun-before.test.ts',
          name: 'a fourth ask to somebody with whom three are open is not brought up, though it was begun before',
        },
      },
      {
        what: 'Opening the link tells the asker nothing: no receipt, no place, no time',
        test: {
          file: 'test/journeys/answer-quiet.test.ts',
          name: 'a robot that runs scripts and waits ten seconds changes nothing',
        },
      },
    ],
    residual: [3, 2],
    stays: 'Nobody reads the words before the friend does, and a determined sender has other ways.',
    notDone: [
      'The words of an ask are not checked for a crisis: decided against, see [0013](decisions/0013-no-questionnaires-no-word-detection.md).',
      'Blocking is kept by the asker’s device, since the server is blind. The page says what it does, and that it stops no messages.',
    ],
  },
]
