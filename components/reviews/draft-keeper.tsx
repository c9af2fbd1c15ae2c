'use client'

import { startTransition, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { keepingText } from '@/components/ui/keeping-text'
import { type FormAction, idle } from '@/lib/result'

/** How long after the last change a draft is kept, in milliseconds. */
const pause = 1200

type Props = { action: FormAction }

/** Keeps what is filled in around it as a draft, a moment after each change and when a field is left; says so. */
export function DraftKeeper({ action }: Props) {
  const mark = useRef<HTMLSpanElement>(null)
  const [said, setSaid] = useState('')
  const { pending, state } = useContext(FormContext)
  // what the form itself says is newer than what was said here
  const isQuiet = pending || (state.ok === true && said === '')

  // the page is drawn anew after each draft, with an action that is another function each time
  const keep = useEffectEvent((form: HTMLFormElement) => {
    const sent = new FormData(form)
    sent.set('step', 'draft')
    setSaid('Saving …')
    startTransition(async () => {
      const answer = await keepingText(action)(idle, sent)
      setSaid(answer.ok === false ? `Not saved yet. ${answer.message}` : 'Draft saved.')
    })
  })

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const now = () => {
      stop()
      keep(form)
    }
    const changed = () => {
      stop()
      timer = setTimeout(now, pause)
    }
    const left = () => {
      if (timer !== undefined) now()
    }
    // what is sent now holds everything that a draft would
    const submitted = () => {
      stop()
      setSaid('')
    }
    form.addEventListener('input', changed)
    form.addEventListener('change', left)
    form.addEventListener('submit', submitted)
    return () => {
      stop()
      form.removeEventListener('input', changed)
      form.removeEventListener('change', left)
      form.removeEventListener('submit', submitted)
    }
  }, [])

  return (
    <span ref={mark} role="status" className="text-small text-muted">
      {!isQuiet && said}
    </span>
  )
}
