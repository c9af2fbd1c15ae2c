import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { UnreadThread } from '@/lib/comments/types'
import { routes } from '@/lib/routes'

type Props = { threads: readonly UnreadThread[]; readerId: string }

/** Where comments wait to be read. Nothing where none does. */
export function UnreadList({ threads, readerId }: Props) {
  if (threads.length === 0) return null
  const total = threads.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={total === 1 ? '1 unread comment' : `${total} unread comments`}>
      <ul className="rows">
        {threads.map((thread) => (
          <li key={`${thread.about.type}-${thread.about.id}`}>
            <Link href={placeOf(thread, readerId)}>{thread.title}</Link>
            <span className="block text-small text-muted">
              {thread.count === 1 ? '1 comment' : `${thread.count} comments`}
              {thread.ownerId !== readerId && ` · ${thread.ownerName}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function placeOf({ about, ownerId }: UnreadThread, readerId: string): string {
  const isOwn = ownerId === readerId
  if (about.type === 'goal')
    return `${isOwn ? routes.goal(about.id) : routes.menteeGoal(ownerId, about.id)}#comments`
  return `${isOwn ? routes.entry(about.id) : routes.menteeEntry(ownerId, about.id)}#comments`
}
