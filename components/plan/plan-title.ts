import type { Role } from '@/lib/framework/types'
import { midSentence, withArticle } from './figures-in-words'

/** What a plan is called: where it leads, or what it grows from. */
export function planTitle(role: Role | null): string {
  if (!role) return 'Your plan'
  if (role.kind === 'target') return `Towards ${midSentence(role.name)}`
  return `Growing as ${withArticle(midSentence(role.name))}`
}
