import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'
import type { FilterPart } from './filter-in-words'

/** What the journal is filtered by; each takes itself away. */
export function FilterChips({ parts }: { parts: readonly FilterPart[] }) {
  return (
    <ul aria-label="Active filters" className="flex flex-wrap items-baseline gap-2">
      {parts.map(({ words, without }) => (
        <li key={words} className="max-w-full">
          <Link
            className="inline-flex min-h-8 max-w-full items-baseline gap-2 rounded-control border border-edge px-3 py-1 text-small no-underline"
            href={routes.journal(without)}
            aria-label={`${words}: take this filter away`}
          >
            <span className="truncate">{words}</span>
            <span className="print:hidden" aria-hidden="true">
              ×
            </span>
          </Link>
        </li>
      ))}
      {parts.length > 1 && (
        <li className="print:hidden">
          <Link className="inline-block py-1 text-small" href={routes.journal()}>
            Clear all
          </Link>
        </li>
      )}
    </ul>
  )
}
