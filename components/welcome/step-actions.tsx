import type { ReactNode } from 'react'

/** The buttons of a step: in reach at the foot of the screen while the step is longer than it. */
export function StepActions({ children }: { children: ReactNode }) {
  return (
    <div className="form-actions bottom-0 -mx-3 border-t border-line bg-paper px-3 py-3 [@media(min-height:30rem)]:sticky">
      {children}
    </div>
  )
}
