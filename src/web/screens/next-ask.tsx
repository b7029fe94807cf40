// The screens about the next ask, in one part: small ones that are seen one after the other.
export { DecidesScreenView } from './decides.tsx'
export { FourScreenView } from './four.tsx'
export { NextSettingsView } from './next-settings.tsx'
