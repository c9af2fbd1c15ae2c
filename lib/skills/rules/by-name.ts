import { folded } from '@/lib/folded'

/** The same by name, whatever the case and the accents. Databases do not agree on an order of letters. */
export function byName<Named extends { id: string; name: string }>(skills: readonly Named[]): Named[] {
  return skills
    .map((skill) => ({ skill, key: folded(skill.name) }))
    .sort((one, other) =>
      one.key < other.key ? -1 : one.key > other.key ? 1 : one.skill.id < other.skill.id ? -1 : 1,
    )
    .map(({ skill }) => skill)
}
