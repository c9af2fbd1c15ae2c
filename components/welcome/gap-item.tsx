import { counted } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { areaOf } from '@/lib/framework/rules/areas'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { capitalised } from '@/lib/plans/messages/words'
import { levelsShort } from '@/lib/progress/rules/biggest-gaps'
import type { PathStep } from '@/lib/progress/rules/plan-standing'
import { routes } from '@/lib/routes'

type Props = { gap: PathStep; number: number; framework: FrameworkDefinition }

/** A gap in words: how wide it is, and why the role asks for it. */
export function GapItem({ gap, number, framework }: Props) {
  const { competency, current, requirement } = gap
  const named = (level: number) => proficiencyLevel(framework, level)?.name
  return (
    <li className="max-w-[68ch]">
      <h2>
        <span className="num text-muted">{number}</span> {competency.name}
      </h2>
      <p>
        {capitalised(counted(levelsShort(gap), 'level'))} short:{' '}
        <Link href={routes.welcome(`levels/${competency.key}`)}>
          you are at <span className="num">{current.level}</span> {named(current.level)}
        </Link>
        , the role asks for <span className="num">{requirement.level}</span> {named(requirement.level)}.
      </p>
      <p className="text-small text-muted">
        {capitalised(requirement.because)}. In the picture: {areaOf(framework, competency.area)?.name}.
      </p>
    </li>
  )
}
