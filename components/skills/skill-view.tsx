import { KeepsFocus } from '@/components/goals/keeps-focus'
import { EntryList } from '@/components/journal/entry-list'
import { counted } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { spokenDay } from '@/lib/plans/messages/days'
import type { SkillPage } from '@/lib/progress/types/competency-pages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { ArchiveForm } from './archive-form'
import { LevelName } from './level-name'
import { RestoreForm } from './restore-form'
import { SetLevelForm } from './set-level-form'
import { SkillHistory } from './skill-history'

export type SkillActions = { setLevel: FormAction; archive: FormAction; restore: FormAction }

type Props = { page: SkillPage; actions: SkillActions }

/** One skill: where it stands, how it came there, and what was done for it. */
export function SkillView({ page, actions }: Props) {
  const { skill, archivedOn, framework, entries, today } = page
  const [competency] = namedCompetencies(framework, [skill.competencyKey])
  return (
    <>
      <PageHeading
        kicker={
          competency?.known ? (
            <Link href={routes.competency(competency.key)}>{competency.name}</Link>
          ) : (
            competency?.name
          )
        }
        title={skill.name}
        lead={<Standing page={page} />}
      >
        {!archivedOn && (
          <ButtonLink variant="quiet" href={routes.skillEdit(skill.id)}>
            Edit
          </ButtonLink>
        )}
      </PageHeading>
      <KeepsFocus state={archivedOn ? 'archived' : 'active'}>
        {archivedOn && (
          <div className="section">
            <RestoreForm action={actions.restore} id={skill.id} since={archivedOn} />
          </div>
        )}
        {skill.note && <p className="prose section whitespace-pre-line">{skill.note}</p>}
        <Section title="History">
          <SkillHistory skill={skill} framework={framework} today={today} />
        </Section>
        {!archivedOn && (
          <div className="print:hidden">
            <Section title="Set a new level">
              <SetLevelForm action={actions.setLevel} page={page} />
            </Section>
          </div>
        )}
        <Section
          title="Entries that served it"
          action={<Link href={routes.newEntry({ competency: skill.competencyKey })}>Log something</Link>}
        >
          {entries.length > 0 ? (
            <EntryList entries={entries} framework={framework} longDates />
          ) : (
            <p className="muted">No entry of your journal names this skill yet.</p>
          )}
        </Section>
        {!archivedOn && (
          <div className="section print:hidden">
            <ArchiveForm action={actions.archive} id={skill.id} />
          </div>
        )}
      </KeepsFocus>
    </>
  )
}

function Standing({ page: { skill, framework, today } }: Pick<Props, 'page'>) {
  const { level, targetLevel, steps } = skill
  const since = spokenDay(steps.at(-1)?.reachedOn ?? today, today)
  return (
    <>
      <b>
        <LevelName framework={framework} level={level} />
      </b>{' '}
      since {since}.{' '}
      {targetLevel !== null && (
        <>
          The target is <LevelName framework={framework} level={targetLevel} />
          {targetLevel > level ? `, ${counted(targetLevel - level, 'level')} more.` : ', which is reached.'}
        </>
      )}
    </>
  )
}
