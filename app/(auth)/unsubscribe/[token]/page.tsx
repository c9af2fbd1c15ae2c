import { unsubscribeAction } from '@/app/actions/notices'
import { UnsubscribeWords } from '@/components/notices/unsubscribe-words'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { mailsOfLink } from '@/lib/notices/queries/unsubscribing'
import type { UnsubscribeLink } from '@/lib/notices/types'
import { definePage } from '@/lib/page'

// looking ends nothing: mail scanners open links
const { generateMetadata, Page } = definePage<{ token: string }, UnsubscribeLink>({
  load: async ({ token }) => mailsOfLink(await currentActor(), token),
  title: () => 'No more such mails?',
  draw: ({ token, group }) => (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <PageHeading title="No more such mails?" lead={<UnsubscribeWords group={group} />} />
      <ActionForm action={unsubscribeAction} hidden={{ token }}>
        <FormActions>
          <SubmitButton>Send me no more of these</SubmitButton>
        </FormActions>
      </ActionForm>
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
