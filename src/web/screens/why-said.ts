import type { WhyThis } from '../../core/why-this.ts'
import { domainWords } from '../../words/choices.ts'
import { hardWords, inTen } from '../../words/scales.ts'
import { whyWords as words } from '../../words/why-this.ts'

/** Why this one, as a sentence. `name` is who would be asked. */
export function whySaid(why: WhyThis, name: string): string {
  switch (why.kind) {
    case 'gap': {
      const guessed = why.when === 'now' ? words.guessedNow : words.guessedLast
      return `${guessed(inTen(why.guessed))} ${words.saidYes(name, why.yes, why.of)}`
    }
    case 'limit':
      return words.limit(hardWords[why.guessed])
    case 'field':
      return words.field(domainWords[why.domain])
    case 'back-off':
    case 'size':
    case 'little':
    case 'again':
    case 'new':
      return words[why.kind]
  }
}
