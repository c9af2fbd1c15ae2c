import type { ReactNode } from 'react'
import { SupportedSection } from '@/components/evidence/supported-section'
import { EntryList } from '@/components/journal/entry-list'
import { SkillsOfCompetency } from '@/components/skills/skills-of-competency'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { supportedByClaims } from '@/lib/evidence/rules/claim-grounds'
import { areasOfCompetency } from '@/lib/framework/rules/areas'
import { highestLevel, proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { CompetencyPage } from '@/lib/progress/types/competency-pages'
import { historyLimit } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { LevelInWords } from './level-in-words'
import { LinkedGoals } from './linked-goals'
import { RatingForm } from './rating-form'
import { RatingHistory } from './rating-history'
import { StandingSentence } from './standing-sentence'
import { TemplateList } from './template-list'

type Props = {
  page: CompetencyPage
  /** new for every drawing of the page */
  requestId: string
  rateAction: FormAction
  voidAction: FormAction
  /** what shows it, and what may */
  evidence: ReactNode
}

/** Where somebody stands in one competency, and what the next level would look like. */
export function CompetencyView({ page, requestId, rateAction, voidAction, evidence }: Props) {
  const {
    framework,
    competency,
    role,
    requirement,
    current,
    agreed,
    ratings,
    goals,
    skills,
    entries,
    nextUnrated,
  } = page
  const [home, ...others] = areasOfCompetency(framework, competency.key)
  const next = proficiencyLevel(framework, current.level + 1)
  const marks = (level: number) => [
    ...(level === current.level ? ['where you are'] : []),
    ...(level === requirement?.level ? ['required'] : []),
  ]
  return (
    <>
      <PageHeading
        kicker={
          <>
            {home?.name}
            {others.length > 0 && `, shown in ${others.map(({ name }) => name).join(' and ')} too`}
          </>
        }
        title={competency.name}
        lead={
          <StandingSentence
            framework={framework}
            competency={competency.key}
            current={current}
            agreed={agreed}
            supported={supportedByClaims(competency, page.evidence.claims, page.today)}
            role={role}
            requirement={requirement}
          />
        }
      />
      <div className="grid gap-x-13 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
        <Section title={next ? 'What the next level looks like' : 'The highest level'}>
          {next ? (
            <>
              <div>
                <LevelInWords competency={competency} level={next} marks={marks(next.level)} />
              </div>
              <p className="mt-3 max-w-[68ch]">
                <b>A way to start.</b> {competency.hint}
              </p>
            </>
          ) : (
            <p>
              You are at {highestLevel(framework)}, the top of the scale. What it looks like stands below.
            </p>
          )}
        </Section>
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1 print:hidden">
          <Section title="Rate yourself">
            <RatingForm
              action={rateAction}
              competency={competency}
              levels={framework.levels}
              frameworkVersionId={page.frameworkVersionId}
              current={current}
              requestId={requestId}
            />
            {nextUnrated && nextUnrated.key !== competency.key && current.level > 0 && (
              <div className="mt-4">
                <Notice>
                  Not rated yet: <Link href={routes.competency(nextUnrated.key)}>{nextUnrated.name}</Link>
                </Notice>
              </div>
            )}
          </Section>
        </div>
        <Section title={next ? 'The other levels' : 'All levels'}>
          <ol className="rows">
            {framework.levels
              .filter(({ level }) => level !== next?.level)
              .map((level) => (
                <li key={level.level}>
                  <LevelInWords competency={competency} level={level} marks={marks(level.level)} />
                </li>
              ))}
          </ol>
        </Section>
      </div>
      <SupportedSection
        framework={framework}
        competency={competency}
        current={current}
        claims={page.evidence.claims}
        today={page.today}
      />
      {evidence}
      <Section
        title="Your ratings"
        id="ratings"
        action={<Link href={routes.progress({ competency: competency.key })}>Over time</Link>}
      >
        <RatingHistory
          ratings={ratings}
          levels={framework.levels}
          limit={historyLimit}
          voidAction={voidAction}
        />
      </Section>
      <Section
        title="Goals"
        action={<Link href={routes.newGoal({ competency: competency.key })}>New goal</Link>}
      >
        <LinkedGoals goals={goals} />
      </Section>
      <Section
        title="Skills"
        action={<Link href={routes.newSkill({ competency: competency.key })}>Add a skill</Link>}
      >
        <SkillsOfCompetency skills={skills} framework={framework} />
      </Section>
      <Section title="Start a goal from this">
        <TemplateList templates={competency.goalTemplates} levels={framework.levels} />
      </Section>
      <Section
        title="Newest entries"
        action={<Link href={routes.newEntry({ competency: competency.key })}>Log something</Link>}
      >
        {entries.length > 0 ? (
          <EntryList entries={entries} framework={framework} longDates />
        ) : (
          <p className="muted">Nothing is logged under this competency yet.</p>
        )}
      </Section>
    </>
  )
}
