import type { Competency, FrameworkDefinition, Requirement, Role } from '../types'

/** The role with this key, or `null`. */
export function roleOf({ roles }: FrameworkDefinition, key: string): Role | null {
  return roles.find((role) => role.key === key) ?? null
}

/** The target roles in the guide's order. */
export function targetRoles({ roles }: FrameworkDefinition): Role[] {
  return roles.filter(({ kind }) => kind === 'target')
}

/** The role that serves where no target role is chosen, or `null` where the framework has none. */
export function baselineRole({ roles }: FrameworkDefinition): Role | null {
  return roles.find(({ kind }) => kind === 'baseline') ?? null
}

/**
 * The role that a plan's figures are computed against: its target role, else the baseline, else `null`.
 * Source: product.md, "Plan progress".
 */
export function servingRole(definition: FrameworkDefinition, roleKey: string | null): Role | null {
  return (roleKey === null ? null : roleOf(definition, roleKey)) ?? baselineRole(definition)
}

/** The target roles of a pathway in the guide's order. */
export function rolesOfPathway(definition: FrameworkDefinition, pathway: string): Role[] {
  return targetRoles(definition).filter((role) => role.pathway === pathway)
}

/** What a role asks of a competency, or `null` where it asks nothing. */
export function requirementOf({ requirements }: Role, competencyKey: string): Requirement | null {
  return Object.hasOwn(requirements, competencyKey) ? (requirements[competencyKey] ?? null) : null
}

/**
 * The competencies that an area refers to and the role requires, while it requires none that is at home there: the
 * area's figure is "not asked for", and its page links to these. Source: product.md, "Area progress".
 */
export function requiredElsewhere(
  { areas, competencies }: FrameworkDefinition,
  areaKey: string,
  role: Role,
): Competency[] {
  const required = competencies.filter(({ key }) => requirementOf(role, key) !== null)
  if (required.some(({ area }) => area === areaKey)) return []
  const refersTo = areas.find(({ key }) => key === areaKey)?.refersTo ?? []
  return required.filter(({ key }) => refersTo.includes(key))
}
