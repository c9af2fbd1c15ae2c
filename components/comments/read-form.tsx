import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { About } from '@/lib/comments/types'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; about: About; unread: number }

/** How many comments are unread, and a way to say that they no longer are. */
export function ReadForm({ action, about, unread }: Props) {
  return (
    <ActionForm
      action={action}
      label="Unread comments"
      hidden={{ aboutType: about.type, aboutId: about.id }}
      className="mb-4 flex flex-wrap items-center gap-x-4"
    >
      <p>{unread === 1 ? '1 is new to you.' : `${unread} are new to you.`}</p>
      <SubmitButton variant="plain" busy="Marking …">
        Mark as read
      </SubmitButton>
    </ActionForm>
  )
}
