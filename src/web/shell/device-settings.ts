// The few settings that must hold before a record is open: how the page looks and what it is called, the way out, and whose help lines
// are shown. The record is where they belong; this keeps a copy on the device, so that help and the way out are there while it is locked.
// None of it says anything about what somebody wrote.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { disguises, type Settings } from '../../core/notebook.ts'
import { keepsNothing } from './keep-nothing.ts'

/** What is known of the settings without the record. `country` is empty until the person chooses one. */
export type DeviceSettings = Pick<Settings, 'theme' | 'calm' | 'leaveButton' | 'country' | 'disguise'>

/** Where the settings really are, once a record is open. */
export type SettingsOfRecord = {
  readonly settings: ReadonlySignal<DeviceSettings>
  readonly change: (change: Partial<DeviceSettings>) => void
}

const key = 'tendril/device'
const kept = signal<DeviceSettings>(read())
let record: SettingsOfRecord | undefined

/** The settings as they are now. */
export const deviceSettings: ReadonlySignal<DeviceSettings> = kept

/** Changes some of them, here and in the open record. */
export function changeDeviceSettings(change: Partial<DeviceSettings>): void {
  keep({ ...kept.value, ...change })
  record?.change(change)
}

/** From now on the record says what holds. Returns how to let it go. */
export function followRecord(open: SettingsOfRecord): () => void {
  record = open
  // What was chosen here while no record was open (a country on the help page) goes into a record that has no choice yet.
  if (isUnset(open.settings.peek()) && !isUnset(kept.peek())) open.change(kept.peek())
  const stop = effect(() => {
    const { theme, calm, leaveButton, country, disguise } = open.settings.value
    keep({ theme, calm, leaveButton, country, disguise })
  })
  return () => {
    stop()
    record = undefined
  }
}

/** For erasing everything: forgets them here too. */
export function forgetDeviceSettings(): void {
  kept.value = unset
  localStorage.removeItem(key)
}

const unset: DeviceSettings = {
  theme: 'system',
  calm: false,
  leaveButton: false,
  country: '',
  disguise: 'tendril',
}

function isUnset({ theme, calm, leaveButton, country, disguise }: DeviceSettings): boolean {
  const looks = theme === unset.theme && calm === unset.calm && disguise === unset.disguise
  return looks && leaveButton === unset.leaveButton && country === unset.country
}

function keep(settings: DeviceSettings): void {
  kept.value = settings
  if (keepsNothing()) return
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // No room, or not allowed: it then holds until the page is closed.
  }
}

function read(): DeviceSettings {
  try {
    const { theme, calm, leaveButton, country, disguise }: Partial<Record<keyof DeviceSettings, unknown>> = JSON.parse(
      localStorage.getItem(key) ?? '{}',
    )
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      calm: calm === true,
      leaveButton: leaveButton === true,
      country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : '',
      disguise: disguises.find((one) => one === disguise) ?? 'tendril',
    }
  } catch {
    return { theme: 'system', calm: false, leaveButton: false, country: '', disguise: 'tendril' }
  }
}
