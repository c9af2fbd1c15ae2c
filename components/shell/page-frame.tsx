import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SkipLink } from './skip-link'

type Props = {
  /** `SiteHeader` or `SignedOutHeader` */
  header: ReactNode
  children: ReactNode
  version?: string
  /** for pages of text and forms */
  narrow?: boolean
}

/** What stands around every page. */
export function PageFrame({ header, children, version, narrow }: Props) {
  return (
    <>
      <SkipLink />
      {header}
      <main id="main" className={narrow ? 'page page-narrow' : 'page'} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter version={version} />
    </>
  )
}
