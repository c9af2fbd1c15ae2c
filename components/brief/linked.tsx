import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

type Props = { href: string | null; className?: string; children: ReactNode }

/** Something that can be opened where the reader has a page for it. */
export function Linked({ href, className, children }: Props) {
  if (href === null) return <span className={className}>{children}</span>
  return (
    <Link className={className} href={href}>
      {children}
    </Link>
  )
}
