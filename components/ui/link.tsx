import type { ComponentProps } from 'react'

/** A link within the product. `Navigation` follows it without loading the document anew where scripts run. */
export function Link(props: Omit<ComponentProps<'a'>, 'style'> & { href: string }) {
  return <a {...props} />
}
