import type { ReactNode } from 'react'
import { ContourLines } from './contour-lines'

type Props = {
  /** what this place will hold */
  title: string
  children?: ReactNode
  /** the one thing to do now */
  action?: ReactNode
}

/** A page or a section that holds nothing yet. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty">
      <ContourLines />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  )
}
