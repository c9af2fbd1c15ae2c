import type { Metadata } from 'next'
import { deleteAccountAction } from '@/app/actions/people'
import { CurrentPassword } from '@/components/people/credentials-forms'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownAccount, ownBelongings } from '@/lib/people/queries'
import { belongingsInWords } from '@/lib/people/rules'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Delete the account' }

export default async function DeleteAccountPage() {
  const actor = await requirePerson(routes.deleteAccount())
  const [account, belongings] = await Promise.all([ownAccount(actor), ownBelongings(actor)])
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.settings()} />}>
      <PageHeading
        title="Delete the account"
        lead={`This takes with it ${belongingsInWords(belongings)}. It cannot be undone.`}
      />
      <p className="mb-6 max-w-[68ch]">
        Reviews that you have signed together with somebody stay with that person as they were signed, without
        your name.
      </p>
      <ActionForm action={deleteAccountAction} label="Delete the account">
        {account.hasPassword ? (
          <CurrentPassword />
        ) : (
          <Field name="confirmation" label={`Type ${account.email}`} type="email" required />
        )}
        <FormActions>
          <SubmitButton variant="danger" busy="Deleting …">
            Delete everything
          </SubmitButton>
          <Link href={routes.settings()}>Keep it</Link>
        </FormActions>
      </ActionForm>
    </PageFrame>
  )
}
