// Hazards between partners: what counting and rehearsing may do to them.
import type { Hazard } from './hazard.ts'

export const betweenPartners: readonly Hazard[] = [
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
          file: 'src/core/insight/kinds.test.ts',
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
]
