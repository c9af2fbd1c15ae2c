import { buttonClass } from '@/components/ui/button-class'
import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'
import { unreadNotices } from '@/lib/unread-notices'
import { Brand } from './brand'
import { type NavItem, navigation } from './navigation'

type Props = {
  /** the address of the page's place in the navigation (`routes.goals()` on a goal, too) */
  current?: string
  nav?: NavItem[]
  /** how many notices are unread; those of the request under way where nothing is said */
  unread?: number
}

/** The head of every page of a signed-in person. */
export function SiteHeader({ current, nav = navigation, unread = unreadNotices() }: Props) {
  return (
    <header className="site-header">
      <Brand href={routes.home()} />
      {nav.length > 0 && (
        <nav className="site-nav" aria-label="Main">
          {nav.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={href === current ? 'page' : undefined}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <div className="site-tools">
        <Link
          className="site-search"
          href={routes.search()}
          aria-label="Search"
          aria-haspopup="dialog"
          aria-current={current === routes.search() ? 'page' : undefined}
          data-tool="search"
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="10.5" cy="10.5" r="6" />
            <path d="M15 15l5 5" />
          </svg>
        </Link>
        <Link
          className="site-notices"
          href={routes.notices()}
          aria-label={noticesInWords(unread)}
          aria-current={current === routes.notices() ? 'page' : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4" />
          </svg>
          {unread > 0 && <span>{countInWords(unread)}</span>}
        </Link>
        <Link
          className="site-account"
          href={routes.settings()}
          aria-current={current === routes.settings() ? 'page' : undefined}
        >
          Settings
        </Link>
        <Link
          className={buttonClass('primary')}
          href={routes.quickLog()}
          aria-haspopup="dialog"
          data-tool="quick-log"
        >
          Log
        </Link>
      </div>
    </header>
  )
}

/** The session counts no further than 100. */
function countInWords(unread: number): string {
  return unread > 99 ? '99+' : String(unread)
}

function noticesInWords(unread: number): string {
  if (unread === 0) return 'Notices'
  return unread > 99 ? 'Notices, more than 99 unread' : `Notices, ${unread} unread`
}
