import { highestLevel } from '@/lib/framework/rules/competencies'
import { roleOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { AtlasQuery } from '../types/atlas'
import type { Levels } from '../types/standing'

/** What the query of an address holds, by name. */
export type Asked = Record<string, string | string[] | undefined>

/** The weights that one may try; 0 leaves a competency out. */
export const weightsToTry = [0, 1, 2, 3] as const

/** The names of the fields in which a competency's level and weight are tried. */
export const levelField = (key: string) => `level.${key}`
export const weightField = (key: string) => `weight.${key}`

/**
 * What an address asks of the atlas: `atlasAddress` writes what this reads. What the framework does not know, what is
 * not on its scale and a level that is the current one anyway are left out.
 */
export function readAtlasQuery(framework: FrameworkDefinition, levels: Levels, asked: Asked): AtlasQuery {
  const role = first(asked.role)
  return {
    role: role !== undefined && roleOf(framework, role) ? role : null,
    levels: tried(
      framework,
      (key) => asked[levelField(key)],
      (level, key) => level <= highestLevel(framework) && level !== (levels[key] ?? 0),
    ),
    weights: tried(
      framework,
      (key) => asked[weightField(key)],
      (weight) => weight <= Math.max(...weightsToTry),
    ),
  }
}

/** A query as `routes.atlas` takes it: nothing but what differs from how things are. */
export function atlasAddress({ role, levels, weights }: AtlasQuery): Record<string, string> {
  return {
    ...(role !== null && { role }),
    ...named(levels, levelField),
    ...named(weights, weightField),
  }
}

/** Whether an address says things that ask for nothing, as a form does without JavaScript: every field of it. */
export function saysNothing(asked: Asked): boolean {
  return Object.values(asked).some((value) => first(value) === '')
}

function tried(
  { competencies }: FrameworkDefinition,
  sent: (key: string) => Asked[string],
  isTaken: (number: number, key: string) => boolean,
): Levels {
  return Object.fromEntries(
    competencies.flatMap(({ key }) => {
      const text = first(sent(key)) ?? ''
      return /^\d{1,2}$/.test(text) && isTaken(Number(text), key) ? [[key, Number(text)]] : []
    }),
  )
}

function first(value: Asked[string]): string | undefined {
  return [value].flat()[0]
}

function named(numbers: Levels, field: (key: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([key, number]) => [field(key), String(number)]))
}
