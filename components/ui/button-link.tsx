import type { ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'
import { Link } from './link'

type Props = { href: string; children: ReactNode; variant?: ButtonVariant }

/** A link to the place where something is done, drawn as a button. */
export function ButtonLink({ href, children, variant = 'primary' }: Props) {
  return (
    <Link className={buttonClass(variant)} href={href}>
      {children}
    </Link>
  )
}
