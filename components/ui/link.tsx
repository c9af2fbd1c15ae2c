import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'style'>

/**
 * A link within the product. Not fetched before it is pressed: every page is drawn for its reader at the moment,
 * so fetching ahead would cost the server a page for each link in view and keep nothing.
 */
export function Link(props: Props) {
  return <NextLink {...props} prefetch={false} />
}
