import { shellWords } from '../../words/shell.ts'
import type { Frame } from '../ui/frame.ts'
import { exampleBase } from './way.ts'

/** What stands over every screen of the made-up month: that it is one, and the way out. Nothing over one's own. */
export function exampleStrip(base: string): Frame['strip'] | undefined {
  return base === exampleBase ? { words: shellWords.example.strip, out: shellWords.example.out, href: '/' } : undefined
}
