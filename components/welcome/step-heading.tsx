import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { PageHeading } from '@/components/ui/page-heading'
import { welcomePlace } from '@/lib/people/rules'
import { capitalised } from '@/lib/plans/messages/words'
import { routes } from '@/lib/routes'

type Props = {
  step: string
  title: ReactNode
  lead?: ReactNode
  /** how far within the step */
  within?: { number: number; of: number } | null
}

/** How a step of the first plan's path begins: which one it is, and the way to leave it for now. */
export function StepHeading({ step, title, lead, within }: Props) {
  return (
    <PageHeading
      kicker={
        <>
          <span className="flex flex-wrap justify-between gap-x-6">
            <span>
              {capitalised(welcomePlace(step))}
              {within && `, ${within.number} of ${within.of}`}
            </span>
            <Link href={routes.home()}>Finish later</Link>
          </span>
          {within && (
            <span className="mt-1 mb-4 block">
              <Meter share={within.number / within.of} />
            </span>
          )}
        </>
      }
      title={title}
      lead={lead}
    />
  )
}
