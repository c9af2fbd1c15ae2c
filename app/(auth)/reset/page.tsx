import type { Metadata } from 'next'
import { requestResetAction } from '@/app/actions/people'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { env } from '@/lib/env'
import { canSendMail } from '@/lib/mail'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'New password' }

export default function ResetPage() {
  return (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      {canSendMail() ? (
        <>
          <PageHeading title="Set a new password" lead="We mail you a link that is good for an hour." />
          <ActionForm action={requestResetAction}>
            <Field name="email" label="Mail address" type="email" autoComplete="username" required />
            <FormActions>
              <SubmitButton busy="Sending …">Send the link</SubmitButton>
            </FormActions>
          </ActionForm>
        </>
      ) : (
        <PageHeading
          title="Set a new password"
          lead="This installation sends no mail. Whoever runs it can set a new password for you with one command; ask them."
        />
      )}
      <p>
        <Link href={routes.signIn()}>Back to signing in</Link>
      </p>
    </PageFrame>
  )
}
