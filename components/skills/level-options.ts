import type { FrameworkDefinition } from '@/lib/framework/types'
import { notYet } from '@/lib/skills/messages'

/** The levels of a skill to choose from, 0 first. */
export function levelOptions({ levels }: FrameworkDefinition): { value: string; label: string }[] {
  return [
    { value: '0', label: `0 ${notYet}` },
    ...levels.map(({ level, name }) => ({ value: String(level), label: `${level} ${name}` })),
  ]
}
