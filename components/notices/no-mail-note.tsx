import { Link } from '@/components/ui/link'
import { routes } from '@/lib/routes'

/** What a page says that would send a mail where this installation sends none; `here`: on the page of the notices. */
export function NoMailNote({ here = false }: { here?: boolean }) {
  return (
    <p className="hint">
      This installation sends no mail: its operator has not set up a mail server. Everything that a mail would
      say stands{' '}
      {here ? (
        'here'
      ) : (
        <>
          in your <Link href={routes.notices()}>notices</Link>
        </>
      )}
      ; links are yours to hand over.
    </p>
  )
}
