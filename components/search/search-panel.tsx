'use client'

import { type KeyboardEvent, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useQuickLogStart } from '@/components/journal/use-quick-log-start'
import type { Tool } from '@/components/shell/keys'
import { ToolHeading } from '@/components/shell/tool-heading'
import { tools } from '@/components/shell/waiting-tool'
import { keepingText } from '@/components/ui/keeping-text'
import { type FormAction, idle } from '@/lib/result'
import { routes } from '@/lib/routes'
import { countInWords } from '@/lib/search/messages'
import { actionChoices, choicesWith } from './action-choices'
import { ChoiceList, choiceId, listId } from './choice-list'
import type { Choice, ChoiceGroup, Deed } from './choices'
import { foundChoices } from './found-choices'
import { useSearch } from './use-search'

type Props = {
  /** `search` looks through what one wrote; `actions` offers what to do, and below that what was found */
  mode: 'search' | 'actions'
  text: string
  hasEntered: boolean
  signOut: FormAction
  onOpen: (tool: Tool, kind?: string) => void
}

/** A field and the lines that it narrows: the combobox pattern of the ARIA Authoring Practices, with a list always in view. */
export function SearchPanel({ mode, text: typed, hasEntered, signOut, onOpen }: Props) {
  const [text, setText] = useState(typed)
  const [at, setAt] = useState(0)
  const [refusal, setRefusal] = useState('')
  const [isLeaving, setIsLeaving] = useState(false)
  // Enter was pressed before the answer for the whole text was there: the first line is taken when it comes
  const takesFirst = useRef(hasEntered)
  const start = useQuickLogStart(mode === 'actions')
  const { results, failure, isCurrent } = useSearch(isLeaving ? '' : text)
  const groups = useMemo<ChoiceGroup[]>(
    () => [
      ...(mode === 'actions' ? choicesWith(actionChoices(start), text) : []),
      ...foundChoices(results),
      ...(results.groups.some(({ hasMore }) => hasMore) ? [allResults(results.text)] : []),
    ],
    [mode, start, results, text],
  )
  const choices = groups.flatMap((group) => group.choices)
  const active = choices[at] ?? choices[0]
  const isPending = !isCurrent && text.trim() !== ''
  const isIncomplete = isPending || (mode === 'actions' && !start)
  const isStale = active ? isPending && isFound(active) : isIncomplete

  useEffect(() => {
    if (!takesFirst.current || isStale || !active) return
    takesFirst.current = false
    // not within the effect: what is chosen may draw another tool at once
    queueMicrotask(() => take(active))
  }, [isStale, active])

  useEffect(() => {
    if (active) document.getElementById(choiceId(active))?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const type = (next: string) => {
    takesFirst.current = false
    setText(next)
    setAt(0)
  }

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step && choices.length > 0) setAt((Math.max(0, at) + step + choices.length) % choices.length)
    if (event.key === 'Enter') {
      if (isStale) takesFirst.current = true
      else if (active) take(active)
    }
    if (step || event.key === 'Enter') event.preventDefault()
  }

  const doIt = (deed: Deed) => {
    if (deed !== 'sign-out') return onOpen(deed.open, deed.kind)
    setIsLeaving(true)
    startTransition(async () => {
      const state = await keepingText(signOut)(idle, new FormData())
      if (state.ok !== false) return
      setIsLeaving(false)
      setRefusal(state.message)
    })
  }

  return (
    <>
      <ToolHeading>{tools[mode].name}</ToolHeading>
      <div className="field">
        <label className="field-label" htmlFor="tool-field">
          {tools[mode].field}
        </label>
        <input
          className="control"
          id="tool-field"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={choices.length > 0 ? listId : undefined}
          aria-activedescendant={active && choiceId(active)}
          aria-autocomplete="list"
          aria-describedby="tool-hint"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <p className="hint" id="tool-hint" role="status">
        {refusal || failure || statusOf(mode, text, isPending, choices, results)}
      </p>
      {choices.length > 0 && (
        <ChoiceList label={tools[mode].name} groups={groups} active={active} onDeed={doIt} />
      )}
    </>
  )
}

function statusOf(
  mode: Props['mode'],
  text: string,
  isPending: boolean,
  choices: Choice[],
  results: Parameters<typeof countInWords>[0],
): string {
  if (mode === 'actions') return choices.length === 1 ? '1 choice' : `${choices.length} choices`
  if (text.trim() === '') return 'Goals, milestones, skills, journal entries and competencies.'
  if (isPending && results.groups.length === 0) return 'Searching …'
  return countInWords(results)
}

/** Whether a choice comes from the answer of the server. */
function isFound(choice: Choice): boolean {
  return choice.detail !== undefined || choice.id === 'all-results'
}

function allResults(text: string): ChoiceGroup {
  return {
    label: 'More',
    choices: [{ id: 'all-results', label: `All results for “${text}”`, href: routes.search({ q: text }) }],
  }
}

/** Takes a line as a press on it would. */
function take(choice: Choice): void {
  document.getElementById(choiceId(choice))?.click()
}
