import type { ReactNode } from 'react'

type Props = {
  /** what a link from a figure points to: `routes.help(id)` */
  id: string
  title: string
  /** the formula in words */
  children: ReactNode
  /** worked out by the functions that the pages use */
  example: ReactNode
}

/** How one figure is worked out, in words and by an example. */
export function Formula({ id, title, children, example }: Props) {
  return (
    <section id={id} className="formula" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>{children}</p>
      <p className="formula-example">
        <b>Example.</b> {example}
      </p>
    </section>
  )
}
