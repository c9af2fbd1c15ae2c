import type { Metadata } from 'next'
import { HeaderFor } from '@/components/shell/header-for'
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
        lead="Every figure in Belay follows from what you entered. These are all of them."
      />
      <Section title="Levels">
        <p>
          Five levels, from learning to shaping, each described for every competency by behaviours that a
          colleague could witness. Read them in the <Link href={routes.framework()}>framework</Link>. Your
          current level is the newest rating that you gave yourself and did not void. Without one it is 0.
        </p>
      </Section>
      <Section title="Progress">
        <p>
          A role requires a level for each competency that it asks for, with a weight from 1 to 3. You have
          attained your level divided by the required one, at most all of it: level 2 of a required 4 is 50 %.
          An area’s progress is the weighted mean of that over the competencies at home in it, the plan’s over
          all that the role asks for, each once. What the role does not ask for is shown as not asked for,
          never as 0 %. Percentages are rounded down, so that 100 % means complete.
        </p>
        <p>
          For example: a role asks for delegation at 4 with weight 3 and for communication at 2 with weight 1.
          With delegation at 2 and communication at 2 you are at (3 × 50 % + 1 × 100 %) ÷ 4, which is 62 %.
        </p>
      </Section>
      <Section title="What to lift next">
        <p>
          Competencies with a gap come in the order of what one level adds to the plan: the weight divided by
          the required level, highest first.
        </p>
      </Section>
      <Section title="Goals">
        <p>
          A goal’s progress is the share of its milestones that are completed. It is overdue when it is open
          and its due date has passed. It is at risk when it or one of its milestones is overdue, or when the
          share of its time that has gone by is more than a quarter ahead of its progress: half the time gone
          and one milestone of five done is 50 % against 20 %, so it is at risk.
        </p>
      </Section>
      <Section title="Who sees what">
        <p>
          Nobody but you sees your plan, your ratings, your goals and your journal. Whoever runs this
          installation sees that there is an account, not what is in it.
        </p>
      </Section>
    </PageFrame>
  )
}
