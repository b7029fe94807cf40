// For building only, never in the site: every part in its states, and pages put together as screens are. The page is chosen by `?scene`,
// the look by `?theme`, `?calm`, `?dir`. scripts/gallery.ts photographs it and runs axe over it.
// The styles come first: their first line says in which order the layers count.
import '../styles/all.css'
import { render } from 'preact'
import { FrameContext } from '../ui/frame.ts'
import { LeaveByShift } from '../ui/leave-button.tsx'
import { Status } from '../ui/status.tsx'
import { scenes } from './scenes.tsx'

const asked = new URLSearchParams(location.search)
const name = asked.get('scene') ?? ''
const { dataset } = document.documentElement
if (asked.has('theme')) dataset['theme'] = asked.get('theme') ?? ''
if (asked.has('calm')) dataset['calm'] = ''
if (asked.has('dir')) document.documentElement.dir = asked.get('dir') ?? ''

const scene = scenes[name]
const frame = {
  helpHref: '#help',
  tabs: { today: '#today', ask: '#asks', look: '#look', practise: '#practise' },
  leaveWanted: !asked.has('stay'),
  leave: () => console.log('left'),
  back: () => undefined,
  ...(name === 'example'
    ? {
        strip: {
          words: 'A made-up month. None of it is yours, and nothing is kept.',
          out: 'Leave the example',
          href: '#',
        },
      }
    : {}),
}

function Index() {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {Object.keys(scenes).map((each) => (
          <li key={each}>
            <a href={`?scene=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

const app = document.getElementById('app')
if (app !== null)
  render(
    <FrameContext.Provider value={frame}>
      {scene === undefined ? <Index /> : scene()}
      <LeaveByShift onLeave={frame.leave} />
      <Status />
    </FrameContext.Provider>,
    app,
  )
