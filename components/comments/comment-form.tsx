import { listed } from '@/components/plan/figures-in-words'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { About } from '@/lib/comments/types'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  about: About
  requestId: string
  /** whom the comment can mention */
  names: readonly string[]
  milestones: readonly { id: string; title: string }[]
}

/** A new comment, on the goal, one of its milestones, or the entry. */
export function CommentForm({ action, about, requestId, names, milestones }: Props) {
  return (
    <ActionForm
      action={action}
      label="Comment"
      hidden={{ aboutType: about.type, aboutId: about.id, requestId }}
      clearOnSuccess
    >
      {milestones.length > 0 && (
        <Select
          name="milestoneId"
          label="About"
          options={[
            { value: '', label: 'The goal' },
            ...milestones.map(({ id, title }) => ({ value: id, label: `Milestone: ${title}` })),
          ]}
        />
      )}
      <TextArea name="text" label="Your comment" hint={hint(names)} required rows={3} />
      <FormActions>
        <SubmitButton busy="Sending …">Comment</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function hint(names: readonly string[]): string {
  if (names.length === 0) return 'Nobody else sees it yet. Who you share this with will.'
  const tell = `Write @${names[0]} to tell ${names.length === 1 ? 'them' : 'one of them'}.`
  return `Seen by ${listed(names)} as well. ${tell}`
}
