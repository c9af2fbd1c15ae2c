import { type ReactNode, useId } from 'react'

type Props = {
  title: ReactNode
  children: ReactNode
  /** a link beside the heading */
  action?: ReactNode
  id?: string
  /** a section inside a section */
  nested?: boolean
}

/** A named part of a page, set off by space. */
export function Section({ title, children, action, id, nested }: Props) {
  const headingId = useId()
  const Heading = nested ? 'h3' : 'h2'
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <div className="section-head">
        <Heading id={headingId}>{title}</Heading>
        {action}
      </div>
      {children}
    </section>
  )
}
