import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'
import { Brand } from './brand'
import { type NavItem, navigation } from './navigation'

type Props = {
  /** the address of the page's place in the navigation (`routes.goals()` on a goal, too) */
  current?: string
  nav?: NavItem[]
}

/** The head of every page of a signed-in person. */
export function SiteHeader({ current, nav = navigation }: Props) {
  return (
    <header className="site-header">
      <Brand href={routes.home()} />
      <nav className="site-nav" aria-label="Main">
        {nav.map(({ href, label }) => (
          <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <div className="site-tools">
        <Link
          className="site-account"
          href={routes.settings()}
          aria-current={current === routes.settings() ? 'page' : undefined}
        >
          Settings
        </Link>
        <ButtonLink href={routes.newEntry()}>Log</ButtonLink>
      </div>
    </header>
  )
}
