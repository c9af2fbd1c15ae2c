import type { Key, ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** How many stand there before the others are one press away. */
const few = 5

type Props<Item> = {
  items: readonly Item[]
  itemKey: (item: Item) => Key
  children: (item: Item) => ReactNode
}

/** A short list: its first items, and the others one press away. Nothing where there is none. */
export function Few<Item>({ items, itemKey, children }: Props<Item>) {
  if (items.length === 0) return null
  const list = (shown: readonly Item[]) => (
    <ul className="brief-list">
      {shown.map((item) => (
        <li key={itemKey(item)}>{children(item)}</li>
      ))}
    </ul>
  )
  return (
    <>
      {list(items.slice(0, few))}
      {items.length > few && (
        <Disclosure summary={`${items.length - few} more`}>{list(items.slice(few))}</Disclosure>
      )}
    </>
  )
}
