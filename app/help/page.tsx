import type { Metadata } from 'next'
import { ActivityFormulas } from '@/components/help/activity-formulas'
import { GoalFormulas } from '@/components/help/goal-formulas'
import { HelpContents } from '@/components/help/help-contents'
import { LevelFormulas } from '@/components/help/level-formulas'
import { ProgressFormulas } from '@/components/help/progress-formulas'
import { ReviewFormulas } from '@/components/help/review-formulas'
import { RoleFormulas } from '@/components/help/role-formulas'
import { HeaderFor } from '@/components/shell/header-for'
import { KeyTable } from '@/components/shell/key-table'
import { PageFrame } from '@/components/shell/page-frame'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Help' }

export default async function HelpPage() {
  return (
    <PageFrame narrow version={env().version} header={<HeaderFor actor={await currentActor()} />}>
      <PageHeading
        title="How the figures come about"
        lead="Every figure in Belay follows from what you entered. Here each is explained, with an example that is worked out as on the pages."
      />
      <HelpContents />
      <LevelFormulas />
      <ProgressFormulas />
      <RoleFormulas />
      <GoalFormulas />
      <ActivityFormulas />
      <ReviewFormulas />
      <Section title="Keys" id="keys">
        <p>
          On the pages of a signed-in person, single keys open what one needs most. They do nothing while you
          type in a field, and <Link href={routes.keySettings()}>the settings</Link> switch them off.
        </p>
        <KeyTable />
      </Section>
      <Section title="Who sees what" id="who-sees">
        <p>
          Nobody but you sees your plan, your ratings, your goals and your journal. Whoever runs this
          installation sees that there is an account, not what is in it.
        </p>
      </Section>
    </PageFrame>
  )
}
