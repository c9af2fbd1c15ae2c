import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

/** What stands above a review's title: with whom it is, and for who has an account the way to all of them. */
export function ReviewKicker({ isGuest, children }: { isGuest: boolean; children: ReactNode }) {
  if (isGuest) return <>Review with {children}</>
  return (
    <>
      <Link href={routes.reviews()}>Reviews</Link> · with {children}
    </>
  )
}
