import { Section } from '@/components/ui/section'
import { shownComments, type Thread } from '@/lib/comments/types'
import type { FormAction } from '@/lib/result'
import { CommentForm } from './comment-form'
import { CommentItem } from './comment-item'
import { ReadForm } from './read-form'

export type CommentActions = { add: FormAction; remove: FormAction; read: FormAction }

type Props = {
  thread: Thread
  actions: CommentActions
  requestId: string
  readerId: string
  /** of a goal: what a comment can be about in place of the goal itself */
  milestones?: readonly { id: string; title: string }[]
}

/** What was said about a goal or an entry, and a place to say something. */
export function CommentThread({ thread, actions, requestId, readerId, milestones = [] }: Props) {
  const { comments, unread, hasMore, about } = thread
  return (
    <Section title={title(comments.length, hasMore)} id="comments">
      {unread > 0 && <ReadForm action={actions.read} about={about} unread={unread} />}
      {hasMore && (
        <p className="mb-4 text-small text-muted">The newest {shownComments} comments are shown.</p>
      )}
      {comments.length > 0 && (
        <ul className="rows mb-6">
          {comments.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              isOwn={comment.author?.id === readerId}
              remove={actions.remove}
            />
          ))}
        </ul>
      )}
      <div className="print:hidden">
        <CommentForm
          action={actions.add}
          about={about}
          requestId={requestId}
          names={thread.mentionable.map(({ name }) => name)}
          milestones={milestones}
        />
      </div>
    </Section>
  )
}

function title(count: number, hasMore: boolean): string {
  if (count === 0) return 'Comments'
  return `Comments (${hasMore ? `${count}+` : count})`
}
