import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { MarkdownText } from '@/components/ui/markdown'
import { OutsideLink } from '@/components/ui/outside-link'
import { Section } from '@/components/ui/section'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { fieldLabel, type KindField } from '@/lib/journal/rules/kind-fields'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { Entry } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { EntryDates } from './entry-dates'
import { Fact } from './entry-fact'
import { PrivateMark, StateMark } from './entry-marks'
import { EntryMoves } from './entry-moves'

type Props = {
  entry: Entry
  framework: FrameworkDefinition
  today: string
  /** moves it to another state; null: somebody else's, to read */
  move: FormAction | null
}

/** One entry: the facts that its kind has, in its words, then what was taken away and the reflection. */
export function EntryView({ entry, framework, today, move }: Props) {
  const label = (field: KindField) => fieldLabel(entry.kind, field)
  const validUntil = label('expiresOn') && entry.expiresOn
  return (
    <>
      <dl className="rows mb-12">
        <EntryDates entry={entry} />
        {validUntil && (
          <Fact label={validUntil < today ? 'Expired' : label('expiresOn')}>
            <DayText day={validUntil} long />
          </Fact>
        )}
        <Fact label="State">
          <div className={move ? 'mb-2' : undefined}>
            <StateMark state={entry.state} />
          </div>
          {move && <EntryMoves action={move} id={entry.id} state={entry.state} />}
        </Fact>
        {entry.minutes !== null && <Fact label="Time spent">{minutesInWords(entry.minutes)}</Fact>}
        {entry.provider && <Fact label={label('provider')}>{entry.provider}</Fact>}
        {label('number') && entry.number && (
          <Fact label={label('number')}>
            <span className="num">{entry.number}</span>
          </Fact>
        )}
        {label('audience') && entry.audience && <Fact label={label('audience')}>{entry.audience}</Fact>}
        {label('slides') && entry.slides && (
          <Fact label={label('slides')}>
            <OutsideLink to={entry.slides} />
          </Fact>
        )}
        {entry.link && (
          <Fact label="Link">
            <OutsideLink to={entry.link} />
          </Fact>
        )}
        {entry.competencies.length > 0 && (
          <Fact label="Competencies">
            <ul>
              {namedCompetencies(framework, entry.competencies).map(({ key, name, known }) => (
                <li key={key}>
                  {known ? (
                    <Link href={move ? routes.competency(key) : routes.framework(key)}>{name}</Link>
                  ) : (
                    name
                  )}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {entry.namedSkills.length > 0 && (
          <Fact label="Skills">
            <ul>
              {entry.namedSkills.map(({ id, name }) => (
                <li key={id}>{move ? <Link href={routes.skill(id)}>{name}</Link> : name}</li>
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
      {label('takenAway') && entry.takenAway && (
        <Section title={label('takenAway')}>
          <MarkdownText text={entry.takenAway} />
        </Section>
      )}
      {entry.reflection && (
        <Section title="Reflection">
          <MarkdownText text={entry.reflection} />
        </Section>
      )}
    </>
  )
}
