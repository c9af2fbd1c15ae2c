import { routes } from '@/lib/routes'

export type NavItem = { href: string; label: string }

/** Where a signed-in person can go from every page, in this order. */
export const navigation: NavItem[] = [
  { href: routes.home(), label: 'Home' },
  { href: routes.plan(), label: 'Plan' },
  { href: routes.goals(), label: 'Goals' },
  { href: routes.skills(), label: 'Skills' },
  { href: routes.journal(), label: 'Journal' },
  { href: routes.progress(), label: 'Progress' },
  { href: routes.atlas(), label: 'Path' },
  { href: routes.reviews(), label: 'Reviews' },
]
