import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  caption?: ReactNode
  /** the same data as a table, one press away */
  table?: ReactNode
}

/** A picture with its legend and its data. */
export function Figure({ children, caption, table }: Props) {
  return (
    <figure className="figure">
      {children}
      {caption && <figcaption>{caption}</figcaption>}
      {table}
    </figure>
  )
}
