'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { dragToOrder } from './drag-order'

type Props = {
  /** what stands in it; the children are its items in this order, each with its id as `data-ordered` */
  order: { id: string; name: string }[]
  children: ReactNode
}

/** What is on its way to another place: by a button, which keeps the focus, or dragged. */
type Moving = { item: HTMLElement; button: HTMLElement | null }

/**
 * A list whose order can be changed: each item has a form with buttons named `before`. With JavaScript it says where
 * an item stands afterwards, keeps the focus where it was, and lets those with a grip be dragged.
 */
export function OrderedList({ order, children }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const moving = useRef<Moving | null>(null)
  const [said, setSaid] = useState('')
  const ids = order.map(({ id }) => id).join(' ')
  const before = useRef(ids)

  useEffect(() => {
    const element = list.current
    if (!element) return
    element.dataset.draggable = ''
    const sent = ({ submitter, target }: SubmitEvent) => {
      const item = target instanceof Element ? target.closest('li') : null
      const isOrder = submitter instanceof HTMLButtonElement && submitter.name === 'before'
      moving.current = item && isOrder ? { item, button: submitter.hidden ? null : submitter } : null
    }
    element.addEventListener('submit', sent)
    const endDragging = dragToOrder(element, dropped)
    return () => {
      element.removeEventListener('submit', sent)
      endDragging()
    }
  }, [])

  useLayoutEffect(() => {
    if (before.current === ids) return
    before.current = ids
    const moved = moving.current
    moving.current = null
    const place = order.findIndex(({ id }) => id === moved?.item.dataset.ordered)
    if (!moved || place < 0) return
    setSaid(`“${order[place]?.name}” is now number ${place + 1} of ${order.length}.`)
    // at either end of the list the button that was pressed is gone
    const button = moved.button?.isConnected
      ? moved.button
      : moved.item.querySelector<HTMLElement>('button[name=before]')
    if (moved.button) button?.focus()
  }, [ids, order])

  return (
    <>
      <ol ref={list} className="rows group/order">
        {children}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

/** Sends the item's own form, as the button for this place would if there were one. */
function dropped(item: HTMLElement, before: HTMLElement | null): void {
  const form = item.querySelector('button[name=before]')?.closest('form')
  if (!form) return
  const button = document.createElement('button')
  Object.assign(button, { name: 'before', value: before?.dataset.ordered ?? '', hidden: true })
  form.append(button)
  form.requestSubmit(button)
  button.remove()
}
