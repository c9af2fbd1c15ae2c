import { folded } from '@/lib/folded'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'

/** More narrow nothing that a person could tell, and each costs a look at every entry. */
const wordsAtMost = 8

/** A word counts by its beginning, so that "delegated" is like "delegation"; shorter ones say little. */
const lettersAtMost = 6
const lettersAtLeast = 4

/**
 * The beginnings of words by which a text that is about a competency can be told: those of its name, then those of its
 * observables that stand in the fewest others; without what two thirds of all competencies say, and those beside the name
 * that a third of them say. Folded.
 */
export function tellingWords(framework: FrameworkDefinition, competency: Competency): string[] {
  const others = framework.competencies
    .filter(({ key }) => key !== competency.key)
    .map((other) => new Set(beginnings(textOf(other))))
  const named = beginnings(competency.name)
  const often = new Map<string, number>()
  for (const word of beginnings(textOf(competency))) often.set(word, (often.get(word) ?? 0) + 1)
  return [...often]
    .map(([word, times]) => ({
      word,
      times,
      isNamed: named.includes(word),
      elsewhere: others.filter((words) => words.has(word)).length,
    }))
    .filter(({ isNamed, elsewhere }) => elsewhere * 3 < framework.competencies.length * (isNamed ? 2 : 1))
    .sort(
      (one, other) =>
        Number(other.isNamed) - Number(one.isNamed) ||
        one.elsewhere - other.elsewhere ||
        other.times - one.times ||
        (one.word < other.word ? -1 : 1),
    )
    .slice(0, wordsAtMost)
    .map(({ word }) => word)
}

function textOf({ name, observables }: Competency): string {
  return [name, ...observables.map(({ text }) => text)].join(' ')
}

function beginnings(text: string): string[] {
  return (folded(text).match(/\p{L}+/gu) ?? [])
    .map((word) => [...word].slice(0, lettersAtMost).join(''))
    .filter((word) => [...word].length >= lettersAtLeast)
}
