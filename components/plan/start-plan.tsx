import type { ComponentProps } from 'react'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { PlanForm } from './plan-form'

type Props = {
  framework: FrameworkDefinition
  terms: ComponentProps<typeof PlanForm>['terms']
  action: FormAction
}

/** Stands where the plan will, while there is none. */
export function StartPlan({ framework, terms, action }: Props) {
  return (
    <>
      <PageHeading
        title="Start your plan"
        lead={
          <>
            Choose where to go. The plan then shows area by area how far you are; what each role asks for
            stands in the <Link href={routes.framework('roles')}>framework</Link>. You can also go{' '}
            <Link href={routes.welcome()}>step by step</Link>, as far as your first goals.
          </>
        }
      />
      <PlanForm action={action} roles={targetRoles(framework)} terms={terms} />
    </>
  )
}
