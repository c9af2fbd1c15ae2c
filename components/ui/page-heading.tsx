import type { ReactNode } from 'react'

type Props = {
  /** where this is, since when: one short line */
  kicker?: ReactNode
  title: ReactNode
  /** the page's answer in a sentence */
  lead?: ReactNode
  /** what can be done with the page as a whole */
  children?: ReactNode
}

/** How a page begins: the one h1, and its answer in a sentence. */
export function PageHeading({ kicker, title, lead, children }: Props) {
  return (
    <header className="page-heading">
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children && <div className="form-actions">{children}</div>}
    </header>
  )
}
