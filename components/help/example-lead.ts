import type { Levels, Requirements, RoleProfile, Standing } from '@/lib/progress/types/standing'

/** The lead of the examples: three levels, and a role that asks for three competencies in two areas. */
export const levels: Levels = { delegation: 2, communication: 2, oversight: 1 }

const principal: Requirements = {
  delegation: { level: 4, weight: 3 },
  communication: { level: 2, weight: 1 },
  oversight: { level: 3, weight: 2 },
}

/** What the figures of the examples are worked out from. */
export const standing: Standing = {
  role: principal,
  levels,
  homeArea: { delegation: 'people', communication: 'people', oversight: 'technology' },
  order: ['delegation', 'communication', 'oversight'],
}

/** Three roles that the lead of the examples could go for. */
export const roles: readonly RoleProfile[] = [
  { key: 'principal', requirements: principal },
  {
    key: 'manager',
    requirements: { delegation: { level: 4, weight: 3 }, communication: { level: 4, weight: 3 } },
  },
  {
    key: 'architect',
    requirements: { communication: { level: 3, weight: 1 }, oversight: { level: 2, weight: 3 } },
  },
]

/** What the roles and the competencies of the examples are called. */
export const names: Record<string, string> = {
  principal: 'a principal engineer',
  manager: 'a manager',
  architect: 'an architect',
  delegation: 'delegation',
  communication: 'communication',
  oversight: 'technical oversight',
}
