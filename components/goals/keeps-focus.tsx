'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

type Props = {
  /** what the content stands for at the moment; when it changes, the button that was pressed may be gone */
  state: string
  children: ReactNode
  className?: string
  /** takes the focus in its place: what this selector finds around the button that was pressed */
  part?: string
}

/** Takes the focus when the pressed button inside it went away with the step that it took. */
export function KeepsFocus({ state, children, className, part }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const holds = useRef(false)
  const before = useRef(state)
  const last = useRef<HTMLElement | null>(null)

  useEffect(() => {
    const element = box.current
    // it may have come before this script ran
    if (element?.contains(document.activeElement)) holds.current = true
    const came = ({ target }: FocusEvent) => {
      holds.current = true
      if (part && target instanceof Element) last.current = target.closest<HTMLElement>(part)
    }
    // an element that is taken out of the page gives its focus to nobody
    const went = (event: FocusEvent) => {
      if (event.relatedTarget !== null) holds.current = false
    }
    element?.addEventListener('focusin', came)
    element?.addEventListener('focusout', went)
    return () => {
      element?.removeEventListener('focusin', came)
      element?.removeEventListener('focusout', went)
    }
  }, [part])

  useLayoutEffect(() => {
    if (before.current === state) return
    before.current = state
    if (!holds.current || (document.activeElement ?? document.body) !== document.body) return
    const taker = last.current ?? box.current
    if (taker) taker.tabIndex = -1
    taker?.focus()
  }, [state])

  return (
    <div ref={box} className={className} tabIndex={-1}>
      {children}
    </div>
  )
}
