import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

/** The foot of every page. */
export function SiteFooter({ version }: { version?: string }) {
  return (
    <footer className="site-footer">
      <p>Belay{version && ` ${version}`}, open source. Your plan belongs to you.</p>
      <nav aria-label="More">
        <Link href={routes.framework()}>Framework</Link>
        <Link href={routes.help()}>Help</Link>
        <Link className="keys-link" href={routes.keys()} data-tool="keys">
          Keys
        </Link>
      </nav>
    </footer>
  )
}
