import type { ReactNode } from 'react'

type Props = { tone?: 'plain' | 'good' | 'warning' | 'bad'; children: ReactNode }

/** One message about the page: what happened, what was kept, what to do. */
export function Notice({ tone = 'plain', children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role="status">
      {children}
    </div>
  )
}
