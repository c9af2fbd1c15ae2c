'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  /** seconds */
  after: number
  children: ReactNode
}

/**
 * Takes its content away after a while. As long as the pointer or the focus is inside it stays, and the while begins
 * anew when both have left; once a form in it was sent, it stays for the answer.
 */
export function GoesByItself({ after, children }: Props) {
  const [gone, setGone] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = box.current
    if (gone || !element) return
    let timer: ReturnType<typeof setTimeout>
    let sent = false
    const wait = () => {
      clearTimeout(timer)
      if (sent || element.matches(':hover, :focus-within')) return
      timer = setTimeout(() => setGone(true), after * 1000)
    }
    const stay = () => clearTimeout(timer)
    // which element gets the focus is known only after it has left this one
    const left = () => setTimeout(wait)
    const send = () => {
      sent = true
      stay()
    }
    wait()
    element.addEventListener('pointerenter', stay)
    element.addEventListener('focusin', stay)
    element.addEventListener('pointerleave', wait)
    element.addEventListener('focusout', left)
    element.addEventListener('submit', send)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('pointerenter', stay)
      element.removeEventListener('focusin', stay)
      element.removeEventListener('pointerleave', wait)
      element.removeEventListener('focusout', left)
      element.removeEventListener('submit', send)
    }
  }, [after, gone])

  return gone ? null : <div ref={box}>{children}</div>
}
