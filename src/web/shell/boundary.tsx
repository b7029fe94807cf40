// What is shown when something of ours broke. What was written is on the device already, so the page can be opened anew.
import { Component, type ComponentChildren } from 'preact'
import { shellWords } from '../../words/shell.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { waitingVersion } from './new-version.ts'

type State = { readonly broke: boolean }

/** A newer version may be without it: it is used from then on. */
function reload(): void {
  waitingVersion.value?.postMessage('use-new-version')
  location.reload()
}

/** Holds a screen. Once it broke, it stays broken until it is made anew (give it a `key`). */
export class Boundary extends Component<{ readonly children: ComponentChildren }, State> {
  override state: State = { broke: false }

  static override getDerivedStateFromError(): State {
    return { broke: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render() {
    const { broke } = shellWords
    if (!this.state.broke) return this.props.children
    return (
      <Page
        title={broke.title}
        lead={broke.lead}
        foot={
          <Button kind="primary" onClick={reload}>
            {broke.reload}
          </Button>
        }
      />
    )
  }
}
