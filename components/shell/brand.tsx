import { Link } from '@/components/ui/link'

/** The mark and the name, linked to where one begins. */
export function Brand({ href }: { href: string }) {
  return (
    <Link className="brand" href={href}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 20C4 9 20 15 20 4" />
        <circle cx="20" cy="4" r="2" />
      </svg>
      Belay
    </Link>
  )
}
