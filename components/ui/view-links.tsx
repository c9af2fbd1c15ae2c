import { Link } from './link'

type Props = {
  label: string
  views: readonly { name: string; href: string; isShown: boolean }[]
}

/** The ways in which a page can be seen, such as its years; the one that is shown is marked. */
export function ViewLinks({ label, views }: Props) {
  return (
    <nav className="view-links" aria-label={label}>
      {views.map(({ name, href, isShown }) => (
        <Link key={href} href={href} aria-current={isShown ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}
