// Begins the app in the page: the way about, the shell, and the service worker that lets it open without a network.
import { render } from 'preact'
import { Shell } from './shell/shell.tsx'
import { startServiceWorker } from './shell/new-version.ts'
import { router } from './shell/way.ts'
import './styles/all.css'

router.start()
const app = document.getElementById('app')
if (app !== null) render(<Shell />, app)
void startServiceWorker()
