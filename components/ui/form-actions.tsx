import type { ReactNode } from 'react'

/** The buttons that end a form: the submit button first, then the way out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>
}
