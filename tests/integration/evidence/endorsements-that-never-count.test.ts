import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { askEndorsement } from '@/lib/evidence/commands/ask-endorsement'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { endorse } from '@/lib/evidence/commands/endorse'
import { giveEndorsement } from '@/lib/evidence/commands/give-endorsement'
import { ownGrounds } from '@/lib/evidence/queries'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { newId } from '@/lib/ids'
import { makeEntry } from '@/tests/support/factories/journal'
import { anonymous } from '@/tests/support/factories/people'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, planner, refusalOf, today } from '../plans/scene'
import { claimOf, counterpartOf } from './scene'

let db: Db
let visitors = 0

beforeAll(async () => {
  setClock(() => noon)
  db = await database()
})
afterAll(() => setClock(null))

/** What each entry is claimed to show of building, by level, and whether it is endorsed. */
const entries = fc.array(
  fc.record({ levels: fc.subarray([1, 2, 3], { minLength: 1 }), endorsed: fc.boolean() }),
  { minLength: 2, maxLength: 4 },
)

async function claims(ada: SignedIn, wanted: readonly { levels: number[]; endorsed: boolean }[]) {
  const made: { id: string; endorsed: boolean }[] = []
  for (const { levels, endorsed } of wanted) {
    const { id: entryId } = await makeEntry(db, {
      ...{ ownerId: ada.personId, competencies: ['building'], date: '2027-03-01' },
    })
    const shown = levels.map((level): [string, number] => ['building', level])
    made.push({ id: (await claimEvidence(ada, claimOf(entryId, ...shown))).id, endorsed })
  }
  return made
}

async function levelOf(ada: SignedIn): Promise<number | undefined> {
  return supportedLevels(wholeFramework(), await ownGrounds(ada), today).building
}

const words = () => ({ saw: 'I saw it.', requestId: newId() })

async function endorseByLink(ada: SignedIn, evidenceId: string): Promise<void> {
  const { token } = await askEndorsement(ada, { evidenceId, asked: 'Robin', requestId: newId() })
  const visitor = anonymous(`198.51.100.${++visitors % 250}`)
  await giveEndorsement(visitor, { token: token ?? '', name: 'Robin', ...words() })
}

it('a guest’s endorsement never raises the supported level, whatever else there is', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (wanted) => {
      const { actor: ada } = await planner()
      const made = await claims(ada, wanted)
      const before = await levelOf(ada)
      for (const { id, endorsed } of made) if (endorsed) await endorseByLink(ada, id)
      expect(await levelOf(ada)).toBe(before)
    }),
    { numRuns: 12 },
  )
})

it('one’s own endorsement is refused by every way and never raises the supported level', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (wanted) => {
      const { actor: ada } = await planner()
      const made = await claims(ada, wanted)
      const before = await levelOf(ada)
      for (const { id: evidenceId } of made) {
        const { token } = await askEndorsement(ada, { evidenceId, asked: 'Me', requestId: newId() })
        const byLink = giveEndorsement(ada, { token: token ?? '', name: 'Me', ...words() })
        expect((await refusalOf(byLink)).code).toBe('forbidden')
        expect((await refusalOf(endorse(ada, { evidenceId, ...words() }))).code).toBe('forbidden')
      }
      expect(await levelOf(ada)).toBe(before)
      // what is stored by whatever way counts only where it says so
      expect(await db.endorsement.count({ where: { evidence: { ownerId: ada.personId } } })).toBe(0)
    }),
    { numRuns: 8 },
  )
})

it('a mentor’s endorsement raises what a guest’s leaves as it is', async () => {
  const { actor: ada } = await planner()
  const [first, second] = await claims(ada, [
    { levels: [1, 2, 3], endorsed: false },
    { levels: [1, 2, 3], endorsed: false },
  ])
  expect(await levelOf(ada)).toBe(2)
  for (const claim of [first, second]) await endorseByLink(ada, claim?.id ?? '')
  expect(await levelOf(ada)).toBe(2)
  await endorse(await counterpartOf(ada), { evidenceId: first?.id ?? '', ...words() })
  expect(await levelOf(ada)).toBe(3)
})
