import { shellWords } from '../../words/shell.ts'
import type { Frame } from '../ui/frame.ts'
import { keepsNothing } from './keep-nothing.ts'
import { exampleBase } from './way.ts'

/** What stands over every screen: of the made-up month, that it is one; where nothing is kept, that. Nothing over one's own notebook. */
export function stripOver(base: string): Frame['strip'] | undefined {
  if (base === exampleBase) return { words: shellWords.example.strip, out: shellWords.example.out, href: '/' }
  const { strip, about } = shellWords.nothingKept
  return keepsNothing() ? { words: strip, out: about, href: '/help/leaving' } : undefined
}
