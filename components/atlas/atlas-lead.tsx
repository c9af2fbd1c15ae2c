import { counted, midSentence } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { targetRoles } from '@/lib/framework/rules/roles'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'
import { gainText, percentText } from './words'

type Props = { page: AtlasPage }

/** The atlas in two sentences: which role is nearest, and what matters most towards the one that was chosen. */
export function AtlasLead({ page }: Props) {
  const targets = targetRoles(page.framework)
  if (page.roles.length === 0) return 'The framework has no roles, so there is nothing to compare with.'
  return (
    <>
      {targets.length > 0 && <NearestSentence page={page} targets={targets.length} />}{' '}
      <MattersSentence page={page} />
    </>
  )
}

function NearestSentence({ page: { nearest, path }, targets }: Props & { targets: number }) {
  const [first] = path
  if (!nearest)
    return (
      <>
        Nothing that the {counted(targets, 'target role')} {targets === 1 ? 'asks' : 'ask'} for is rated yet,
        so none is nearer than another.{' '}
        {first && (
          <>
            Begin by rating yourself in{' '}
            <Link href={routes.competency(first.competency.key)}>{midSentence(first.competency.name)}</Link>.
          </>
        )}
      </>
    )
  return (
    <>
      {targets === 1 ? 'The one target role is ' : `Of the ${counted(targets, 'target role')}, `}
      <b>{midSentence(nearest.role.name)}</b>
      {targets === 1 ? '' : ' is nearest'}: you have{' '}
      <a href="#roles">
        <b className="num">{percentText(nearest.progress)}</b>
      </a>{' '}
      of what it asks for.
    </>
  )
}

/** The first of the path, with what its place rests on. */
function MattersSentence({ page }: Props) {
  const { chosen, nearest, path, planRole } = page
  const [first] = path
  if (!chosen) return null
  const { role, progress } = chosen
  if (progress === null) return `${role.name} asks for nothing.`
  const isNearest = nearest?.role.key === role.key
  const towards = isNearest ? 'it' : midSentence(role.name)
  const who = role.key === planRole ? ', the role of your plan' : ''
  if (!first) return `Nothing is missing for ${midSentence(role.name)}${who}.`
  return (
    <>
      Towards {towards}
      {who}
      {!isNearest && progress > 0 ? `, you are at ${percentText(progress)}, and` : ','}{' '}
      <a href="#path">{midSentence(first.competency.name)}</a> matters most:{' '}
      {first.current.level === 0 ? (
        'it is not rated yet,'
      ) : (
        <>
          you are at <span className="num">{first.current.level}</span>,
        </>
      )}{' '}
      the role asks for <span className="num">{first.requirement.level}</span>, and one level more is worth{' '}
      <span className="num">{gainText(first.gain)}</span>.
    </>
  )
}
