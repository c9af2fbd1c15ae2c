import type { ReactNode } from 'react'

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string }

/** Something that is one press away; native, so it opens without JavaScript and is printed open. */
export function Disclosure({ summary, children, open, id }: Props) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
