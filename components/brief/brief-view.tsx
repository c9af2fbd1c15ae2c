import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { Brief } from '@/lib/reviews/types/brief'
import { ChangedCertificates } from './changed-certificates'
import { ChangedGoals } from './changed-goals'
import { ChangedMilestones } from './changed-milestones'
import { EntriesByArea } from './entries-by-area'
import { sinceInWords } from './in-words'
import { MovedRatings } from './moved-ratings'
import { NotShared } from './not-shared'
import { OpenPromises } from './open-promises'
import { Questions } from './questions'

type Props = {
  brief: Brief
  /** what will be talked about, with the open promises, in place of their plain list */
  agenda?: ReactNode
}

/** What one needs to know before a review: what to ask, what was promised, what changed. */
export function BriefView({ brief, agenda }: Props) {
  const { interval, milestones, goals, entries, levels, certificates } = brief
  const sees = milestones || goals || entries || levels || certificates
  return (
    <div className="mt-10">
      <div className="grid gap-x-13 lg:grid-cols-2">
        <Questions brief={brief} />
        {agenda ?? <OpenPromises brief={brief} />}
      </div>
      <Section title="What changed" id="what-changed">
        <div className="mb-6 max-w-[68ch]">
          {sees && <p className="text-muted">{capitalised(sinceInWords(interval))}.</p>}
          <NotShared brief={brief} />
        </div>
        <div className="brief-changes grid gap-x-13 lg:grid-cols-2">
          <div>
            {milestones && <ChangedMilestones brief={brief} milestones={milestones} />}
            {goals && <ChangedGoals brief={brief} goals={goals} />}
          </div>
          <div>
            {entries && <EntriesByArea brief={brief} entries={entries} />}
            {levels && <MovedRatings brief={brief} levels={levels} />}
            {certificates && <ChangedCertificates brief={brief} certificates={certificates} />}
          </div>
        </div>
      </Section>
    </div>
  )
}
