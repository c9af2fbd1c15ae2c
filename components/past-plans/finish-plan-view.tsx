import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { Plan } from '@/lib/plans/types'
import type { CourseOfPlan } from '@/lib/progress/types/plan-pages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { CourseFigures } from './course-figures'
import { wayInWords } from './course-in-words'
import { FinishPlanForm } from './finish-plan-form'

type Props = { page: CourseOfPlan & { plan: Plan }; action: FormAction }

/** Looking back before a plan is finished: its figures, and beside them room for words. */
export function FinishPlanView({ page, action }: Props) {
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.plan()}>Plan</Link>}
        title="Finish the plan"
        lead={wayInWords(page.course) ?? 'No role asks for anything here: progress is not asked for.'}
      />
      <div className="grid gap-x-13 lg:grid-cols-2">
        <div>
          <CourseFigures of={page} />
        </div>
        <div className="lg:sticky lg:top-6 lg:self-start">
          <Section title="Looking back">
            <FinishPlanForm action={action} planId={page.plan.id} />
          </Section>
        </div>
      </div>
    </>
  )
}
