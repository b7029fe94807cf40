// Hazards between people: who is asked, what a no does, what lands on a friend.
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
          file: 'src/app/screens/held.test.ts',
          name: 'what was begun with somebody who turns out to be feared is not brought up again, and no link is made for it',
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
        what: 'Small steps come first',
        test: {
          file: 'src/core/ladder.test.ts',
          name: 'the first run: three tiny ones for anyone, for somebody known, and for receiving',
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
          text: "if (ask.rested !== undefined || hasRunOut(ask, now)) return 'silence'",
          by: "if (ask.rested !== undefined || hasRunOut(ask, now)) return 'no'",
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
        what: 'At most three asks are open with one person',
        test: {
          file: 'src/core/safety.test.ts',
          name: 'three asks may be open with one person, and who has fewer open comes first',
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
      'Blocking is kept by the asker’s device, since the server is blind. The page says so.',
    ],
  },
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
          text: "text: computed(() => sentence()(shows.address.value ?? '')),",
          by: "text: computed(() => `${words.value} ${sentence()(shows.address.value ?? '')}`),",
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
    id: 'H14',
    hazard: 'Counting who does what becomes a weapon between partners',
    harm: '“The app says you …”, quarrels, control',
    cause: 'A number looks like a verdict',
    first: [4, 3],
    controls: [
      {
        what: 'There is no ledger of two sides, and no figure about a partner. A task is handed over to nobody who frightens, punishes, used a secret or depends on the person',
        test: {
          file: 'src/core/practices/rehearsing.test.ts',
          name: 'nobody who frightens, punishes, used a secret or depends on the person is ever offered, whatever their card says',
        },
        off: {
          file: 'src/core/practices/rehearsing.ts',
          text: 'return atHome ? whoCanBeAsked(notebook, { ...atHome, ties: [], needsTrust: false }, now) : []',
          by: 'return atHome ? [...notebook.people.values()].map((person) => ({ person, open: 0 })) : []',
        },
      },
      {
        what: 'Nothing that is done with a partner is offered to whoever is afraid or watched',
        test: {
          file: 'src/core/mode.test.ts',
          name: 'afraid or watched: nothing is offered that is done with a partner, and small asks of others stay',
        },
      },
      {
        what: 'A task that was taken over is looked at once, and no more',
        test: {
          file: 'src/core/practices/rehearsing.test.ts',
          name: 'a task that was taken over is looked at once, after four weeks',
        },
      },
      {
        what: 'Ties are never pooled: no figure sets one person against another',
        test: {
          file: 'src/core/learn.test.ts',
          name: 'ties and channels are never pooled',
        },
      },
    ],
    residual: [3, 2],
    stays: 'Anything that was written can be shown around.',
    notDone: [],
  },
  {
    id: 'H15',
    hazard: 'Rehearsing a talk makes somebody face a dangerous partner',
    harm: 'violence after a confrontation',
    cause: 'Being ready feels like being safe',
    first: [5, 2],
    controls: [
      {
        what: 'Rehearsing is closed in fear, while it is better to go gently, and until the eight private questions were answered',
        test: {
          file: 'src/core/practices/rehearsing.test.ts',
          name: 'nothing is begun before the eight private questions, nor in fear, nor when it is better to go gently',
        },
        off: {
          file: 'src/core/practices/rehearsing.ts',
          text: "if (!partner) return mode === 'open' ? 'unasked' : mode",
          by: '',
        },
      },
      {
        what: 'Three private questions come before it and hold for thirty days',
        test: {
          file: 'src/core/practices/rehearsing.test.ts',
          name: 'three noes open it for thirty days, and then they are asked again',
        },
      },
      {
        what: 'One yes closes it, and that person is offered nowhere any more',
        test: {
          file: 'src/core/practices/rehearsing.test.ts',
          name: 'a yes closes it and is remembered: the person is offered nowhere, and partner tools stay shut',
        },
      },
      {
        what: 'Nobody who frightens is in any picker, as soon as it is said',
        test: {
          file: 'src/app/screens/circle.test.ts',
          name: 'an answer that makes somebody unsafe takes them out of the picker at once',
        },
      },
      {
        what: 'On the screen it is closed until the questions are answered, and then only the safe are offered',
        test: {
          file: 'test/journeys/rehearse.test.ts',
          name: 'it is closed until the private questions are answered, and then only the safe are offered',
        },
      },
    ],
    residual: [5, 1],
    stays: 'It believes what is answered, and a person may talk without it.',
    notDone: [],
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
    ],
    residual: [2, 2],
    stays: 'Nothing proves who tapped.',
    notDone: ['The link does not bind itself to whoever opens it first.'],
  },
]
