// A picture to keep, with no word in it: saved as a file, or printed.
import { useState } from 'preact/hooks'
import type { Plant } from '../../core/plant.ts'
import { seasonWords } from '../../words/screens/season.ts'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { pictureOf } from '../ui/postcard-picture.ts'
import { postcard } from '../ui/postcard.ts'
import { say } from '../ui/status.tsx'
import css from './season.module.css'

const words = seasonWords.keep

/**
 * Three ways to keep one season; a picture that the browser can't make is said, and the drawing stands beside it. `printed`: what a print holds
 * now is the picture, not the list.
 */
export function SeasonKeep({ plant, printed }: { readonly plant: Plant; readonly printed: boolean }) {
  const [failed, setFailed] = useState(false)
  const save = (name: string, type: string, content: string | Uint8Array<ArrayBuffer>) => {
    saveFile({ name, type, content })
    say(words.saved)
  }
  const savePicture = async () => {
    const bytes = await pictureOf(plant)
    setFailed(bytes === undefined)
    if (bytes) save('picture.png', 'image/png', bytes)
  }
  return (
    <section class={css['keep']}>
      <h2>{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <div class="side">
        <Button onClick={() => void savePicture()}>{words.picture}</Button>
        <Button onClick={() => save('picture.svg', 'image/svg+xml', postcard(plant))}>{words.drawing}</Button>
        {printed && <Button onClick={() => print()}>{words.print}</Button>}
      </div>
      {failed && <Note>{words.failed}</Note>}
    </section>
  )
}
