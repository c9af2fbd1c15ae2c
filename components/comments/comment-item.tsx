import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { MarkdownText } from '@/components/ui/markdown'
import { SubmitButton } from '@/components/ui/submit-button'
import type { CommentInThread } from '@/lib/comments/types'
import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'

type Props = { comment: CommentInThread; isOwn: boolean; remove: FormAction }

/** One comment: who, when, about which milestone, and what. One's own can be removed. */
export function CommentItem({ comment, isOwn, remove }: Props) {
  const { id, text, writtenOn, author, milestone, isUnread } = comment
  return (
    <li id={`comment-${id}`}>
      <p className="mb-1 text-small text-muted">
        <span className="font-medium text-ink">{said(author, isOwn)}</span> <DayText day={writtenOn} long />
        {milestone && <> · on the milestone “{milestone.title}”</>}
        {isUnread && <strong className="ml-2 text-rope">new</strong>}
      </p>
      <MarkdownText text={text} />
      {isOwn && (
        <ActionForm action={remove} label="Remove your comment" hidden={{ id }} className="text-small">
          <FormActions>
            <SubmitButton variant="plain" busy="Removing …">
              Remove
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </li>
  )
}

function said(author: CommentInThread['author'], isOwn: boolean): string {
  if (isOwn) return 'You'
  return author?.name ?? capitalised(deletedInWords)
}
