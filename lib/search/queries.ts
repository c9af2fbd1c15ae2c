import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { searchText } from '@/lib/folded'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { journalFramework } from '@/lib/journal/queries/framework'
import * as data from './data'
import { competenciesWith } from './rules/competencies-with'
import { ranked } from './rules/ranked'
import type { Found, FoundGroup, SearchResults } from './types'

/** How many of a kind are looked at to find the likeliest. */
const looked = 50

/**
 * One's own goals, milestones, skills, entries and competencies with all words of a text, at most `take` of each
 * kind, the likeliest first. Nothing without words. Six statements.
 */
export async function search(actor: Actor, asked: string, take: number): Promise<SearchResults> {
  authorise(actor, 'search.read', { ownerId: signedIn(actor).personId })
  const text = searchText(asked)
  if (text === '') return { text, groups: [] }
  const scope = ownedBy(actor)
  const [goals, milestones, skills, entries, framework] = await Promise.all([
    read((client) => data.goalsWith(client, scope, text, looked)),
    read((client) => data.milestonesWith(client, scope, text, looked)),
    read((client) => data.skillsWith(client, scope, text, looked)),
    read((client) => data.entriesWith(client, scope, text, looked)),
    journalFramework(actor),
  ])
  const group = (kind: FoundGroup['kind'], rows: Found[]): FoundGroup => ({
    kind,
    found: ranked(rows, text).slice(0, take),
    hasMore: rows.length > take,
  })
  const inWords = (key: string) => namedCompetencies(framework, [key])[0]?.name ?? key
  return {
    text,
    groups: [
      group('goal', goals),
      group('milestone', milestones),
      group(
        'skill',
        skills.map((skill) => ({ ...skill, competency: inWords(skill.competency) })),
      ),
      group('entry', entries),
      group('competency', competenciesWith(framework, text)),
    ].filter(({ found }) => found.length > 0),
  }
}
