import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { App } from '../app.ts'
import { invitationIn, keepInvitation } from '../invitation.ts'
import { askWhere } from '../where.ts'

/** Why what was typed is not the invitation. `refused`: it was shown, and this server takes another. */
export type InvitationFault = 'short' | 'refused'

/** Typing the invitation that this server asks for. */
export type InvitationScreen = {
  /** This server asks for one. False until it has told. */
  readonly isAsked: ReadonlySignal<boolean>
  /** One is kept on this device; the server may want another by now. */
  readonly isKept: ReadonlySignal<boolean>
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  readonly fault: ReadonlySignal<InvitationFault | undefined>
  /** What waited for it is being tried. */
  readonly busy: ReadonlySignal<boolean>
  /** Keeps it, and makes what waited for it. True if nothing is refused any more. */
  readonly use: () => Promise<boolean>
}

export function invitationScreen(app: App): InvitationScreen {
  const [isAsked, busy, typed] = [signal(false), signal(false), signal('')]
  const fault = signal<InvitationFault | undefined>(undefined)
  void askWhere(app.environment).then((where) => (isAsked.value = where?.pass === 'invite'))
  async function tryAll(): Promise<boolean> {
    const { is } = app.devices.status.value
    await app.drafts.flush()
    const [shared] = await Promise.all([is === 'waits' ? app.devices.look() : undefined, app.links.look()])
    return shared !== 'pass' && ![...app.links.trouble.value.values()].includes('pass')
  }
  return {
    isAsked,
    isKept: computed(() => invitationIn(app.drafts) !== undefined),
    typed,
    type(text) {
      ;[typed.value, fault.value] = [text, undefined]
    },
    fault,
    busy,
    async use() {
      if (busy.value) return false
      if (!keepInvitation(app.drafts, typed.value)) {
        fault.value = 'short'
        return false
      }
      busy.value = true
      const well = await tryAll()
      busy.value = false
      if (well) typed.value = ''
      else fault.value = 'refused'
      return well
    },
  }
}
