import type { FrameworkDefinition, Requirement, Role } from '../types'
import { namedCompetencies } from './competencies'
import { requirementOf } from './roles'

/** What a role asked of one competency, and what it asks of it now; `null`: nothing. */
export type RequirementChange = {
  competency: { key: string; name: string }
  was: Requirement | null
  is: Requirement | null
}

type Side = { framework: FrameworkDefinition; role: Role | null }

/**
 * The competencies of which two roles ask for another level or weight, those of `to` first, in the guide's order.
 * Without a role nothing is asked for.
 */
export function requirementChanges(from: Side, to: Side): RequirementChange[] {
  const keys = [from, to].flatMap(({ role }) => Object.keys(role?.requirements ?? {}))
  const names = namedCompetencies(to.framework, [...new Set(keys)])
  return names.flatMap(({ key, name, known }): RequirementChange[] => {
    const was = from.role && requirementOf(from.role, key)
    const is = to.role && requirementOf(to.role, key)
    if (was?.level === is?.level && was?.weight === is?.weight) return []
    const earlier = from.framework.competencies.find((competency) => competency.key === key)
    return [{ competency: { key, name: known ? name : (earlier?.name ?? name) }, was, is }]
  })
}
