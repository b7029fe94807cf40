// The practices as one calm list. None of them is due, none is counted, and what the mode of care forbids is left out.
import { allowed, type Allowed } from '../../core/mode.ts'
import type { Notebook } from '../../core/notebook.ts'
import { practiseWords as words } from '../../words/screens/practise.ts'
import { useApp } from '../app-context.ts'
import { type paths, router } from '../shell/way.ts'
import type { IconName } from '../ui/icons.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** One line: its name is that of its screen (shell/way.ts) and of its words. */
type Practice = {
  readonly name: keyof typeof words.practices & keyof typeof paths
  readonly icon: IconName
  /** Is it shown under what may be offered now, and with what is written? Left out: always. */
  readonly when?: (may: Allowed, notebook: Notebook) => boolean
}

/** Every practice that there is, in its group. A new one: a line here. A group with no line is not shown. */
const groups: readonly { readonly name: keyof typeof words.groups; readonly practices: readonly Practice[] }[] = [
  {
    name: 'now',
    practices: [
      { name: 'checkIn', icon: 'note' },
      { name: 'settle', icon: 'eye' },
      { name: 'rest', icon: 'moon' },
    ],
  },
  {
    name: 'under',
    practices: [
      { name: 'signs', icon: 'list' },
      { name: 'origin', icon: 'roots', when: ({ rungs }) => rungs.includes('R1') },
      { name: 'costs', icon: 'clock' },
      { name: 'beliefs', icon: 'pencil' },
      { name: 'letters', icon: 'letter', when: (may, { letters }) => may.rungs.length > 0 || letters.size > 0 },
    ],
  },
  {
    name: 'somebody',
    practices: [
      { name: 'rehearse', icon: 'message' },
      { name: 'shares', icon: 'share' },
      { name: 'finding', icon: 'people' },
    ],
  },
  {
    name: 'time',
    practices: [
      { name: 'lessons', icon: 'book' },
      { name: 'staying', icon: 'look' },
    ],
  },
]

/** The list. */
export function PractiseScreen() {
  const app = useApp()
  const may = allowed(app.notebook.value.privateAnswers, app.now())
  return (
    <Page title={words.title} lead={words.lead} tab="practise">
      {groups.map(({ name, practices }) => (
        <Group
          key={name}
          name={words.groups[name]}
          shown={practices.filter(({ when }) => when?.(may, app.notebook.value) ?? true)}
        />
      ))}
    </Page>
  )
}

function Group({ name, shown }: { readonly name: string; readonly shown: readonly Practice[] }) {
  if (shown.length === 0) return null
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <Rows label={name}>
        {shown.map((practice) => (
          <Row
            key={practice.name}
            start={<IconDisc icon={practice.icon} />}
            {...words.practices[practice.name]}
            href={router.href(practice.name)}
          />
        ))}
      </Rows>
    </section>
  )
}
