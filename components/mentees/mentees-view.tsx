import { AddressForm } from '@/components/ui/address-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import type { MenteePage } from '@/lib/reviews/types/mentees'
import { routes } from '@/lib/routes'
import { MenteeList } from './mentee-list'

type Props = { page: MenteePage }

/** The people whom somebody mentors, those who need it first, with a search and page by page. */
export function MenteesView({ page }: Props) {
  const { mentees, count, words, pages, today } = page
  if (count === 0 && words === '') return <NobodyYet />
  return (
    <>
      {(pages > 1 || words !== '') && (
        <div className="mb-6 print:hidden">
          <AddressForm
            action={routes.mentees()}
            address={routes.mentees({ ...(words && { words }) })}
            label="Find people"
          >
            <Field name="words" label="Name" type="search" autoComplete="off" defaultValue={words} />
            <FormActions>
              <Button type="submit" variant="quiet">
                Find
              </Button>
            </FormActions>
          </AddressForm>
        </div>
      )}
      {words !== '' && (
        <p role="status" className="mb-6 text-small text-muted">
          {found(count, words)} <Link href={routes.mentees()}>Show everybody</Link>
        </p>
      )}
      <MenteeList mentees={mentees} today={today} />
      {mentees.length === 0 && count > 0 && (
        <p>
          There is nobody further.{' '}
          <Link href={routes.mentees({ ...(words && { words }) })}>To the first page</Link>
        </p>
      )}
      <Pages page={page} />
    </>
  )
}

function found(count: number, words: string): string {
  if (count === 0) return `Nobody’s name has “${words}” in it.`
  return count === 1 ? 'One name matches.' : `${count} names match.`
}

function Pages({ page: { words, page, pages } }: Props) {
  if (pages === 1) return null
  const to = (number: number) =>
    routes.mentees({ ...(words && { words }), ...(number > 1 && { page: String(number) }) })
  return (
    <nav className="form-actions" aria-label="Pages of people">
      {page > 1 && page <= pages && (
        <ButtonLink variant="quiet" href={to(page - 1)}>
          Page before
        </ButtonLink>
      )}
      {page < pages && (
        <ButtonLink variant="quiet" href={to(page + 1)}>
          Next page
        </ButtonLink>
      )}
      <span className="text-small text-muted">
        Page <span className="num">{page}</span> of <span className="num">{pages}</span>
      </span>
    </nav>
  )
}

function NobodyYet() {
  return (
    <EmptyState
      title="The people whom you mentor will stand here"
      action={
        <ButtonLink variant="quiet" href={routes.reviews()}>
          Open the reviews
        </ButtonLink>
      }
    >
      <p>
        Somebody with a plan invites you by your address or gives you a link. Then you see what they share
        with you, and what needs a word from you.
      </p>
    </EmptyState>
  )
}
