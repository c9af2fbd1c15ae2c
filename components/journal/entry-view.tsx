import type { ReactNode } from 'react'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { MarkdownText } from '@/components/ui/markdown'
import { Section } from '@/components/ui/section'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { Entry, EntryState } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { PrivateMark, StateMark } from './entry-marks'

/** One entry: the facts, then the reflection. */
export function EntryView({ entry, framework }: { entry: Entry; framework: FrameworkDefinition }) {
  return (
    <>
      <dl className="rows section">
        <Fact label="When">
          <Period entry={entry} />
        </Fact>
        <Fact label="State">
          <StateMark state={entry.state} />
        </Fact>
        {entry.minutes !== null && <Fact label="Time spent">{minutesInWords(entry.minutes)}</Fact>}
        {entry.provider && <Fact label="Provider or venue">{entry.provider}</Fact>}
        {entry.link && (
          <Fact label="Link">
            <a href={entry.link} rel="nofollow noopener noreferrer">
              {entry.link}
            </a>
          </Fact>
        )}
        {entry.competencies.length > 0 && (
          <Fact label="Competencies">
            <ul>
              {namedCompetencies(framework, entry.competencies).map(({ key, name, known }) => (
                <li key={key}>{known ? <Link href={routes.competency(key)}>{name}</Link> : name}</li>
              ))}
            </ul>
          </Fact>
        )}
        {entry.goal && (
          <Fact label="Goal">
            <Link href={routes.goal(entry.goal.id)}>{entry.goal.title}</Link>
          </Fact>
        )}
        {entry.isPrivate && (
          <Fact label="Seen by">
            You alone{' '}
            <span className="ml-3 text-muted">
              <PrivateMark />
            </span>
          </Fact>
        )}
      </dl>
      {entry.reflection && (
        <Section title="Reflection">
          <MarkdownText text={entry.reflection} />
        </Section>
      )}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

/** How a period begins that has no end yet. */
const openPeriod: Record<EntryState, string> = { planned: 'From ', 'in-progress': 'Since ', done: '' }

function Period({ entry: { startsOn, endsOn, state } }: { entry: Entry }) {
  if (startsOn === null || endsOn === null || startsOn === endsOn) {
    const only = endsOn ?? startsOn
    return (
      <>
        {endsOn === null && openPeriod[state]}
        {only && <DayText day={only} long />}
      </>
    )
  }
  return (
    <>
      <DayText day={startsOn} long /> to <DayText day={endsOn} long />
    </>
  )
}
