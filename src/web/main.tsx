// Begins the app in the page: the way about, the shell, and the service worker that lets it open without a network.
// The styles come first: their first line says in which order the layers count.
import './styles/all.css'
import { render } from 'preact'
import { Shell } from './shell/shell.tsx'
import { exampleStrip } from './shell/example-strip.ts'
import { startServiceWorker } from './shell/new-version.ts'
import { router } from './shell/way.ts'

router.start()
const app = document.getElementById('app')
if (app !== null) render(<Shell strip={exampleStrip} />, app)
void startServiceWorker()
