// Reading aloud with a voice of this device. A voice that works over the network is never used: the words would leave.
import { useEffect, useState } from 'preact/hooks'

/** A voice on this device, in the browser's language if there is one. `undefined`: none, and then nothing is offered. */
export function useLocalVoice(): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState(localVoice)
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined
    const look = (): void => setVoice(localVoice()) // browsers bring their voices a little later
    speechSynthesis.addEventListener('voiceschanged', look)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look)
      speechSynthesis.cancel()
    }
  }, [])
  return voice
}

/** Reads, and calls back when it has ended. Gives how to stop. */
export function readAloud(words: string, voice: SpeechSynthesisVoice, ended: () => void): () => void {
  const spoken = new SpeechSynthesisUtterance(words)
  spoken.voice = voice
  spoken.lang = voice.lang
  spoken.rate = 0.9
  spoken.addEventListener('end', ended)
  spoken.addEventListener('error', ended)
  speechSynthesis.speak(spoken)
  return () => speechSynthesis.cancel()
}

function localVoice(): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined
  const here = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const [language = ''] = navigator.language.split('-')
  return here.find(({ lang }) => lang.startsWith(language)) ?? here[0]
}
