// Choosing the next small step, and who. Three steps at once, in a plain order; one's own words always.
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { newAskScreen, type NewAskScreen } from '../../app/screens/new-ask.ts'
import type { Offered } from '../../app/screens/offers.ts'
import type { Level, StepId } from '../../core/step.ts'
import { domainWords } from '../../words/choices.ts'
import { newAskWords as words } from '../../words/screens/new-ask.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import { useApp } from '../app-context.ts'
import { queryParts } from '../shell/query-parts.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextField } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Named } from './named.tsx'
import { NotAsking } from './not-asking.tsx'
import { NotKept } from './not-kept.tsx'
import { WhoPicker } from './who-picker.tsx'

/** *A new ask*. `?ask=` names a draft that is being chosen anew; `?step=` and `?person=` what was chosen on the way here,
 * `?instead=` an ask that got a no, which somebody else is asked now, `?softer` that it is to be softer. */
export function NewAskScreenView() {
  const app = useApp()
  const screen = useMemo(() => {
    const { ask, ...way } = queryParts(location.search)
    return newAskScreen(app, ask, { ...way, softer: new URLSearchParams(location.search).has('softer') })
  }, [app])
  const [isFolded, setFolded] = useState(() => cameWithStep(screen))
  const [begun] = useState(screen.chosen.value)
  const { mode, step, person } = screen.chosen.value
  const came = isFolded ? offeredAs(screen, step) : undefined
  const [isChanged, hasStep] = [screen.chosen.value !== begun, came !== undefined]
  useEffect(() => {
    if (isChanged) leaves(hasStep ? ['person'] : ['person', 'step'])
  }, [isChanged, hasStep])
  const held = screen.held.value
  if (held !== undefined) return <NotAsking why={held} />
  const title = { step: words.title, own: words.titleOwn, now: words.titleNow }[mode]
  return (
    <Page
      close={{ href: router.href('asks') }}
      steps={{ at: 1, of: 4 }}
      title={came ? words.who : title}
      step={came ? 'who' : mode}
      foot={<Foot screen={screen} />}
    >
      {came && <Came step={came} />}
      {!came && (mode === 'step' ? <Steps screen={screen} /> : <OwnWords screen={screen} />)}
      {(mode !== 'step' || step !== undefined) && (
        <div class="stack">
          {!came && <h2>{words.who}</h2>}
          <CarriesMost screen={screen} />
          <Who screen={screen}>
            {screen.cameThrough.value !== undefined && person !== undefined && (
              <p class="note">
                <Named words={words.cameThrough} name={screen.cameThrough.value.name} />
              </p>
            )}
          </Who>
        </div>
      )}
      {came && <Back words={words.another} onClick={() => setFolded(false)} />}
      {mode !== 'step' && <Back words={words.steps} onClick={() => screen.choose({ mode: 'step', step: undefined })} />}
    </Page>
  )
}

/** To the list of steps: last, so that nothing that is being filled in is cut in two. */
function Back({ words: said, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <Button kind="text" onClick={onClick}>
      {said}
    </Button>
  )
}

/** Was a step chosen on the way here, and only whom to ask is left to say? */
function cameWithStep(screen: NewAskScreen): boolean {
  const { step } = screen.chosen.value
  const isNamed = step !== undefined && queryParts(location.search).step === step
  return isNamed && screen.who.value !== undefined && offeredAs(screen, step) !== undefined
}

function offeredAs({ offered }: NewAskScreen, step: StepId | undefined): Offered | undefined {
  return offered.value.find((one) => one.step.id === step)
}

/** The step was chosen on the way here: only who is left to say. */
function Came({ step }: { readonly step: Offered }) {
  return (
    <div class="stack">
      <p class="voice">{stepTitle(step.step.id)}</p>
      <p class="note">{whyOf(step)}</p>
    </div>
  )
}

/** From now on the address names these no more, so that coming back finds what was chosen instead. */
function leaves(parts: readonly ('step' | 'person')[]): void {
  const rest = new URLSearchParams(location.search)
  for (const part of [...parts, 'softer']) rest.delete(part)
  router.rename(`${router.href('newAsk')}${rest.size > 0 ? `?${rest}` : ''}`)
}

/** One quiet line, as long as one person carries most. */
function CarriesMost({ screen }: { readonly screen: NewAskScreen }) {
  const most = screen.carriesMost.value
  if (most === undefined) return null
  return (
    <p class="note">
      <Named words={words.carriesMost} name={most.name} />
    </p>
  )
}

function Foot({ screen }: { readonly screen: NewAskScreen }) {
  const missing = screen.missing.value
  const go = async (): Promise<void> => {
    const isHere = router.stillHere()
    const next = await screen.next()
    if (next === undefined || !isHere()) return
    // So that coming back finds the same ask, and not a second one.
    const { instead } = queryParts(location.search)
    router.rename(`${router.href('newAsk')}?ask=${next.ask}${instead ? `&instead=${instead}` : ''}`)
    router.go(router.href(next.to, { ask: next.ask }))
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <p class="note" role="status">
        {missing !== undefined && words.missing[missing]}
      </p>
      <Button kind="primary" onClick={() => void go()}>
        {words.next[screen.leadsTo.value ?? 'any']}
      </Button>
    </>
  )
}

function Steps({ screen }: { readonly screen: NewAskScreen }) {
  const offered = screen.offered.value
  return (
    <>
      {offered.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ChoiceList
          label={words.title}
          labelHidden
          choices={offered.map((one) => ({ value: one.step.id, words: stepTitle(one.step.id), note: whyOf(one) }))}
          value={screen.chosen.value.step}
          onChange={(step) => screen.choose({ step })}
        />
      )}
      <Ways screen={screen} />
    </>
  )
}

/** One sentence why, and what makes it safe. */
function whyOf({ step, kind, why }: Offered): string {
  const reason =
    why === 'first'
      ? words.why[kind]
      : why === 'new-field'
        ? words.why['new-field'](domainWords[step.domain])
        : words.why[why]
  return [reason, stepWords[step.id]?.note].filter(Boolean).join(' ')
}

/** Other ways than these steps. */
function Ways({ screen }: { readonly screen: NewAskScreen }) {
  const to = (next: 'own' | 'now') => () => screen.choose({ mode: next, step: undefined })
  return (
    <div class="stack">
      <div class="side">
        <Button size="small" onClick={to('own')}>
          {words.own}
        </Button>
        <Button size="small" onClick={to('now')}>
          {words.now}
        </Button>
      </div>
      <Button kind="text" onClick={screen.others}>
        {words.others}
      </Button>
    </div>
  )
}

function OwnWords({ screen }: { readonly screen: NewAskScreen }) {
  const { mode, title = '', size } = screen.chosen.value
  const sizes = screen.sizes.value.map((level) => ({ value: `${level}` as const, words: words.sizes[level] }))
  return (
    <>
      <TextField
        label={words.ownLabel}
        note={mode === 'now' ? words.nowNote : words.ownNote}
        value={title}
        maxLength={120}
        onInput={(typed) => screen.choose({ title: typed })}
      />
      {mode === 'own' && (
        <div class="stack">
          <Chips
            one
            label={words.size}
            chips={sizes}
            chosen={size === undefined ? [] : [`${size}`]}
            onChange={([value]) => screen.choose({ size: value === undefined ? undefined : levelOf(value) })}
          />
          <p class="note">{sizes.length > 1 ? words.sizeNote : words.tinyNote}</p>
          <Button kind="text" size="small" href={router.href('size')}>
            {words.bigger}
          </Button>
        </div>
      )}
    </>
  )
}

function Who({ screen, children }: { readonly screen: NewAskScreen; readonly children: ComponentChildren }) {
  const who = screen.who.value
  const unread = screen.unread.value
  const { mode, person } = screen.chosen.value
  if (who === undefined) return <p class="note">{words.noWho}</p>
  return (
    <div class="stack">
      {who.length === 0 && <p class="note">{nobodySaid(screen)}</p>}
      {who.length === 0 && unread !== undefined && (
        <Button href={router.href('person', { person: unread.id })}>
          <Named words={words.firstQuestions} name={unread.name} />
        </Button>
      )}
      <WhoPicker
        who={who}
        chosen={person}
        anyone={mode !== 'step'}
        onChange={(next) => screen.choose({ person: next })}
        addHref={router.href('addPerson')}
      />
      {children}
    </div>
  )
}

function nobodySaid({ fits }: NewAskScreen): string {
  return fits.value.length === 0 ? words.nobody : words.nobodyLike(fits.value.map((tie) => words.like[tie]))
}

function levelOf(value: `${Level}`): Level | undefined {
  return ([1, 2, 3, 4, 5] as const).find((level) => `${level}` === value)
}
