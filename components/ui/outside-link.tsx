import type { ReactNode } from 'react'

type Props = { to: string; children?: ReactNode }

/** A link that somebody typed, to a page that is not ours: it tells that page nothing. */
export function OutsideLink({ to, children = to }: Props) {
  return (
    <a href={to} rel="nofollow noopener noreferrer">
      {children}
    </a>
  )
}
