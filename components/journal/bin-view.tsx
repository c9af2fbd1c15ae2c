import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { kindNames } from '@/lib/journal/messages'
import { binDays } from '@/lib/journal/rules/bin'
import type { DeletedEntry } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Actions = { restore: FormAction; remove: FormAction }

type Props = { entries: DeletedEntry[]; hasMore: boolean; actions: Actions }

/** What lies in the bin: when it was deleted, when it goes for good, and the way back. */
export function BinView({ entries, hasMore, actions }: Props) {
  if (entries.length === 0)
    return (
      <EmptyState title="The bin is empty" action={<Link href={routes.journal()}>Back to the journal</Link>}>
        <p>What you delete from your journal stays here for {binDays} days.</p>
      </EmptyState>
    )
  return (
    <>
      <ul className="rows mb-12">
        {entries.map((entry) => (
          <li key={entry.id}>
            <BinRow entry={entry} actions={actions} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <p className="section text-muted">
          These were deleted last. What was deleted before them shows when some of these are gone.
        </p>
      )}
      <Link href={routes.journal()}>Back to the journal</Link>
    </>
  )
}

function BinRow({
  entry: { id, kind, title, date, deletedOn, goesOn },
  actions,
}: {
  entry: DeletedEntry
  actions: Actions
}) {
  return (
    <>
      <h2 className="text-body font-medium wrap-anywhere" id={`entry-${id}`}>
        {title}
      </h2>
      <p className="text-small text-muted">
        {kindNames[kind]}, <DayText day={date} long />
      </p>
      <p className="mb-2 text-small text-muted">
        Deleted on <DayText day={deletedOn} long />, goes for good on <DayText day={goesOn} long />
      </p>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
        <ActionForm action={actions.restore} label={`Restore ${title}`} hidden={{ id }}>
          <SubmitButton variant="quiet" busy="Restoring …">
            Restore
          </SubmitButton>
        </ActionForm>
        <div className="pt-1.5">
          <ActionForm action={actions.remove} label={`Delete ${title} for good`} hidden={{ id }}>
            <Disclosure summary="Delete for good">
              <p className="mb-3">It cannot be brought back after that.</p>
              <SubmitButton variant="danger" busy="Deleting …">
                Delete it for good
              </SubmitButton>
            </Disclosure>
          </ActionForm>
        </div>
      </div>
    </>
  )
}
