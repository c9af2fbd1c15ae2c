import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DeletedEntry } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GoesByItself } from './goes-by-itself'

type Props = { entry: Pick<DeletedEntry, 'id' | 'title'>; restore: FormAction }

/** How long the notice stays, in seconds; the bin offers the same for much longer. */
const staysFor = 10

/** Says that an entry was deleted and undoes it with one press; without JavaScript it stays with the page. */
export function UndoNotice({ entry: { id, title }, restore }: Props) {
  return (
    <GoesByItself key={id} after={staysFor}>
      <div className="notice mb-8">
        <p role="status" className="mb-2 wrap-anywhere">
          “{title}” is in the bin.
        </p>
        <ActionForm action={restore} label="Undo the deletion" hidden={{ id }}>
          <FormActions>
            <SubmitButton variant="quiet" busy="Restoring …">
              Undo
            </SubmitButton>
            <Link href={routes.bin()}>Open the bin</Link>
          </FormActions>
        </ActionForm>
      </div>
    </GoesByItself>
  )
}
