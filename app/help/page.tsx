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
          Nobody but you sees your plan, your ratings, your goals and your journal until you show them: to a
          mentor, manager or peer, as much as you choose and for as long as you choose. Entries that are
          marked private stay with you whatever you show, and so do their files.
        </p>
        <p className="mt-3">
          A link shows one thing to whoever has it, until it runs out or you take it back: a review for a
          guest, an entry that you ask somebody to endorse, or a packet. No link gives away a file. Whoever
          runs this installation sees that there is an account, not what is in it.
        </p>
      </Section>
    </PageFrame>
  )
}
