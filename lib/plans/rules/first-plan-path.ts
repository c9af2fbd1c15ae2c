import { askedCompetencies } from '@/lib/framework/rules/asked'
import { servingRole } from '@/lib/framework/rules/roles'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'

/** The step of the first plan's path that rates one competency. */
export function stepOf({ key }: Pick<Competency, 'key'>): string {
  return `levels/${key}`
}

/** Where the first plan's path goes on once the role is chosen: the first competency that it asks for. */
export function stepAfterRole(framework: FrameworkDefinition, roleKey: string | null): string {
  const [first] = askedCompetencies(framework, servingRole(framework, roleKey))
  return first ? stepOf(first) : 'gaps'
}

/** Where a competency stands among those asked for, with the steps before and after it; `null`: not among them. */
export function placeAmong(
  asked: readonly Competency[],
  key: string,
): { number: number; before: string; next: string } | null {
  const at = asked.findIndex((competency) => competency.key === key)
  if (at < 0) return null
  const [before, next] = [asked[at - 1], asked[at + 1]]
  return { number: at + 1, before: before ? stepOf(before) : 'role', next: next ? stepOf(next) : 'gaps' }
}
