'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Props = {
  /** the points as they stand; the children are their items, in this order */
  order: { id: string; text: string }[]
  children: ReactNode
}

/** The points of an agenda: says where one stands after it was moved, and keeps the focus on the button that moved it. */
export function PointOrder({ order, children }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const moving = useRef<{ item: HTMLElement; button: HTMLElement } | null>(null)
  const [said, setSaid] = useState('')
  const ids = order.map(({ id }) => id).join(' ')
  const before = useRef(ids)

  useEffect(() => {
    const element = list.current
    const sent = ({ submitter, target }: SubmitEvent) => {
      const item = target instanceof Element ? target.closest('li') : null
      const isOrder = submitter instanceof HTMLButtonElement && submitter.name === 'before'
      moving.current = item && isOrder ? { item, button: submitter } : null
    }
    element?.addEventListener('submit', sent)
    return () => element?.removeEventListener('submit', sent)
  }, [])

  useLayoutEffect(() => {
    if (before.current === ids) return
    before.current = ids
    const moved = moving.current
    moving.current = null
    const place = order.findIndex(({ id }) => id === moved?.item.dataset.point)
    if (!moved || place < 0) return
    setSaid(`“${order[place]?.text}” is now number ${place + 1} of ${order.length}.`)
    // at either end of the list the button that was pressed is gone
    const button = moved.button.isConnected
      ? moved.button
      : moved.item.querySelector<HTMLElement>('button[name=before]')
    button?.focus()
  }, [ids, order])

  return (
    <>
      <ol ref={list} className="rows">
        {children}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}
