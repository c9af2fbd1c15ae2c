import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { kindNames } from '@/lib/access/messages'
import type { OwnMentorship } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { EndMentorshipForm } from './end-mentorship-form'
import { GrantForm } from './grant-form'
import { RhythmForm } from './rhythm-form'
import { seesSentence } from './sees-in-words'

export type MentorshipActions = { change: FormAction; rhythm: FormAction; end: FormAction }

type Props = { mentorship: OwnMentorship; actions: MentorshipActions }

/** One of the owner's people: what they see, how often both meet, and how it ends. */
export function MentorshipView({ mentorship, actions }: Props) {
  const { id, counterpartName, kind, since, endedOn, endedBy, sees, rhythmWeeks, version } = mentorship
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.mentors()}>Your people</Link>}
        title={counterpartName}
        lead={
          <>
            Your {kindNames[kind]} {endedOn ? 'from' : 'since'} <DayText day={since} long />
            {endedOn ? (
              <>
                {' '}
                to <DayText day={endedOn} long />.
              </>
            ) : (
              `. ${seesSentence(sees)}`
            )}
          </>
        }
      />
      {endedOn ? (
        <p className="max-w-[68ch]">
          {endedBy === 'owner' ? 'You' : counterpartName} ended it. {counterpartName} sees nothing of your
          plan any more; what you have <Link href={routes.reviews()}>signed together</Link> stays with both of
          you.
        </p>
      ) : (
        <>
          <div className="section">
            <GrantForm action={actions.change} mentorship={mentorship} />
          </div>
          <Section title="Rhythm">
            <RhythmForm action={actions.rhythm} id={id} version={version} weeks={rhythmWeeks} />
          </Section>
          <Section title="Ending">
            <EndMentorshipForm action={actions.end} id={id} otherName={counterpartName} isOwner />
          </Section>
        </>
      )}
    </>
  )
}
