// Begins the app in the page: the way about, the shell, and the service worker that lets it open without a network.
// The styles come first: their first line says in which order the layers count.
import './styles/all.css'
import { render } from 'preact'
import { Shell } from './shell/shell.tsx'
import { leaveHere, leaveWithOthers } from './shell/leave-now.ts'
import { stripOver } from './shell/strip.ts'
import { takeBrought } from './shell/brought.ts'
import { startDisguise } from './shell/disguise.ts'
import { startServiceWorker } from './shell/new-version.ts'
import { router } from './shell/way.ts'
import { cameBackAfterLeaving } from './ui/leave.ts'

takeBrought()
if (cameBackAfterLeaving()) leaveHere()
else {
  leaveWithOthers()
  startDisguise()
  router.start()
  const app = document.getElementById('app')
  if (app !== null) render(<Shell strip={stripOver} />, app)
  void startServiceWorker()
}
