import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { differences } from '@/lib/form-values'
import { competencyOrder, proposedCompetency } from '@/lib/framework/rules/competencies'
import { activeSkillsAmong, findEntry, isOpenGoal, updateEntry } from '../data/entries'
import { journalFramework } from '../queries/framework'
import { asStored } from '../rules/as-stored'
import { entryFaults } from '../rules/entry-faults'
import { entryValues } from '../rules/form-values'
import type { EditInput } from '../schema'

type Edited = {
  id: string
  /** it was not done before */
  isNewlyDone: boolean
}

/**
 * Changes an entry. The goal, the skills and the competencies that it has can stay, also when the goal was closed or a
 * skill archived since or the plan follows another framework now. Refuses with `conflict` when it was changed since the form was drawn.
 */
export async function editEntry(actor: Actor, input: EditInput): Promise<Edited> {
  const { personId, timeZone } = signedIn(actor)
  const { id, version, ...sent } = input
  const scope = ownedBy(actor)
  const framework = await journalFramework(actor)
  const entry = asStored(sent, proposedCompetency(framework, sent.kind))
  return transaction(async (tx) => {
    const stored = found(await findEntry(tx, scope, id))
    authorise(actor, 'entry.edit', { ownerId: personId })
    const goalFits =
      entry.goalId === null || entry.goalId === stored.goalId || (await isOpenGoal(tx, scope, entry.goalId))
    const fields = entryFaults(
      entry,
      {
        competencies: [...competencyOrder(framework), ...stored.competencies],
        skills: [...(await activeSkillsAmong(tx, scope, entry.skills)), ...stored.skills],
        goalFits,
      },
      calendarDay(now(), timeZone),
    )
    if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
    if (!(await updateEntry(tx, scope, id, version, entry))) {
      const theirs = differences(entryValues(stored), entryValues(entry))
      // both wrote the same: nobody has anything to choose
      if (Object.keys(theirs).length === 0) return { id, isNewlyDone: false }
      throw new Refusal('conflict', { theirs, version: stored.version })
    }
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'entry.edited',
      subject: { type: 'entry', id },
    })
    return { id, isNewlyDone: entry.state === 'done' && stored.state !== 'done' }
  })
}
