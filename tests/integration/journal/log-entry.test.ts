import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { builtIn } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { logEntry } from '@/lib/journal/commands/log-entry'
import { messages } from '@/lib/journal/messages'
import { ownEntry } from '@/lib/journal/queries/entry'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { goalIn, person, planOf, skillOf, talk } from './scene'

let ada: SignedIn
let plan: string

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  ada = await person()
  plan = await planOf(ada)
})

async function stored(ownerId: string) {
  const client = await database()
  return client.journalEntry.findMany({ where: { ownerId }, include: { competencies: true } })
}

async function events(subjectId: string) {
  const client = await database()
  return client.activityEvent.findMany({ where: { subjectId } })
}

describe('logging an activity', () => {
  it('keeps everything that was said and appends one event', async () => {
    const goalId = await goalIn(plan, ada)
    const speaking = await skillOf(ada, 'Speaking without slides')
    const chairing = await skillOf(ada, 'chairing a design review')
    const { id } = await logEntry(
      ada,
      talk({
        startsOn: '2027-03-08',
        goalId,
        isPrivate: true,
        competencies: ['building', 'handing-over'],
        skills: [speaking, chairing],
      }),
    )
    expect(await ownEntry(ada, id)).toEqual({
      id,
      kind: 'talk',
      title: 'Logs that answer questions',
      state: 'done',
      startsOn: '2027-03-08',
      endsOn: '2027-03-09',
      date: '2027-03-09',
      minutes: 90,
      provider: 'The town hall',
      link: 'https://example.org/talk',
      number: '',
      expiresOn: null,
      audience: 'Forty engineers',
      slides: 'https://example.org/slides',
      takenAway: '',
      reflection: 'Slower next time.',
      competencies: ['building', 'handing-over'],
      skills: [chairing, speaking],
      namedSkills: [
        { id: chairing, name: 'chairing a design review', competencyKey: 'listening' },
        { id: speaking, name: 'Speaking without slides', competencyKey: 'listening' },
      ],
      goalId,
      goal: { id: goalId, title: 'Speak outside the company', state: 'open' },
      isPrivate: true,
      version: 1,
    })
    expect(await events(id)).toMatchObject([
      { kind: 'entry.logged', ownerId: ada.personId, actorId: ada.personId, subjectType: 'entry' },
    ])
  })

  it('keeps all that a certificate and a session with a mentor have', async () => {
    const certificate = await logEntry(
      ada,
      talk({
        ...{ kind: 'certification', provider: 'The guild', number: 'C-1', expiresOn: '2029-03-08' },
      }),
    )
    expect(await ownEntry(ada, certificate.id)).toMatchObject({
      ...{ provider: 'The guild', number: 'C-1', endsOn: '2027-03-09', expiresOn: '2029-03-08' },
    })
    const session = await logEntry(
      ada,
      talk({ kind: 'mentoring', provider: 'Grace', takenAway: 'Ask *first*.' }),
    )
    expect(await ownEntry(ada, session.id)).toMatchObject({ provider: 'Grace', takenAway: 'Ask *first*.' })
  })

  it('takes the competency that the kind proposes where none was chosen', async () => {
    const { id } = await logEntry(ada, talk())
    expect((await ownEntry(ada, id)).competencies).toEqual(['listening'])
  })

  it('leaves the competencies empty where the kind proposes none', async () => {
    const { id } = await logEntry(ada, talk({ kind: 'other' }))
    expect((await ownEntry(ada, id)).competencies).toEqual([])
  })

  it('stands under its start while it has no end', async () => {
    const { id } = await logEntry(ada, talk({ startsOn: '2027-02-01', endsOn: null, state: 'in-progress' }))
    expect((await ownEntry(ada, id)).date).toBe('2027-02-01')
  })

  it.each([
    ['one competency', ['listening']],
    ['every competency', ['building', 'handing-over', 'listening']],
  ])('takes one transaction with %s', async (_, competencies) => {
    const { commits } = await countStatements(() => logEntry(ada, talk({ competencies })))
    expect(commits).toBe(1)
  })

  it('works before there is a plan, by the built-in framework', async () => {
    await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
    const newcomer = await person()
    const { id } = await logEntry(newcomer, talk())
    expect((await ownEntry(newcomer, id)).competencies).toEqual(['listening'])
  })

  it('gives what the first submission made when it comes again', async () => {
    const owner = await person()
    await planOf(owner)
    const form = talk()
    const first = await logEntry(owner, form)
    expect(await logEntry(owner, form)).toEqual(first)
    expect(await stored(owner.personId)).toHaveLength(1)
    expect(await events(first.id)).toHaveLength(1)
  })

  it('says that it was saved before when the same form comes again with other text', async () => {
    const owner = await person()
    await planOf(owner)
    const form = talk({ competencies: ['listening', 'building'] })
    const { id } = await logEntry(owner, form)
    const changes = [
      { title: 'With a better title' },
      { reflection: 'Slower next time. And louder.' },
      { minutes: null },
      { competencies: ['listening'] },
      { isPrivate: true },
    ]
    for (const change of changes) {
      await expect(logEntry(owner, { ...form, ...change })).rejects.toMatchObject({
        code: 'illegal',
        detail: { reason: 'saved-before' },
      })
    }
    expect(await logEntry(owner, { ...form, competencies: ['building', 'listening'] })).toEqual({ id })
    expect(await stored(owner.personId)).toMatchObject([{ title: form.title, reflection: form.reflection }])
    expect(messages['saved-before']).toMatch(/still here to copy\.$/)
  })

  it('makes one entry of ten submissions at once', async () => {
    const owner = await person()
    await planOf(owner)
    const form = talk()
    const made = await Promise.all(Array.from({ length: 10 }, () => logEntry(owner, form)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await stored(owner.personId)).toHaveLength(1)
    expect(await events(made[0]?.id ?? '')).toHaveLength(1)
  })

  it('keeps the entries of two people apart who send the same request id', async () => {
    const eve = await person()
    await planOf(eve)
    const form = talk()
    const [hers, mine] = [await logEntry(eve, form), await logEntry(ada, form)]
    expect(hers.id).not.toBe(mine.id)
  })

  it('logs nothing for anybody who is not signed in', async () => {
    const from = { address: '127.0.0.1', userAgent: 'test' }
    await expect(logEntry({ kind: 'anonymous', from }, talk())).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(logEntry({ kind: 'operator' }, talk())).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('an activity that is not logged', () => {
  it.each([
    ['a day ahead for what is done', { endsOn: '2027-03-11' }, { endsOn: 'done-in-future' }],
    ['no day', { endsOn: null }, { endsOn: 'no-day' }],
    ['an end before the start', { startsOn: '2027-03-10' }, { endsOn: 'ends-before-start' }],
    ['a competency of no framework', { competencies: ['juggling'] }, { competencies: 'competency-unknown' }],
    [
      'several at once',
      { endsOn: null, competencies: ['juggling'] },
      { endsOn: 'no-day', competencies: 'competency-unknown' },
    ],
  ])('names the field for %s and keeps nothing', async (_, changes, fields) => {
    const owner = await person()
    await planOf(owner)
    await expect(logEntry(owner, talk(changes))).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields },
    })
    expect(await stored(owner.personId)).toEqual([])
  })

  it("knows today by the person's own time zone", async () => {
    const ahead = { ...(await person()), timeZone: 'Pacific/Kiritimati' }
    await planOf(ahead)
    await expect(logEntry(ahead, talk({ endsOn: '2027-03-11' }))).resolves.toHaveProperty('id')
  })

  it("refuses a stranger's skill, a wrong one and an archived one in the same words", async () => {
    const eve = await person()
    const refusal = { code: 'invalid', detail: { fields: { skills: 'skill-unknown' } } }
    const skills = [await skillOf(eve), newId(), await skillOf(ada, 'Rope access', true)]
    const own = await skillOf(ada)
    for (const skill of skills)
      await expect(logEntry(ada, talk({ skills: [own, skill] }))).rejects.toMatchObject(refusal)
  })

  it("refuses a stranger's goal, a wrong one, a closed one and one of an older plan in the same words", async () => {
    const eve = await person()
    const refusal = { code: 'invalid', detail: { fields: { goalId: 'goal-not-open' } } }
    const goals = [
      await goalIn(await planOf(eve), eve),
      newId(),
      await goalIn(plan, ada, 'achieved'),
      await goalIn(await planOf(ada, false), ada),
    ]
    for (const goalId of goals) await expect(logEntry(ada, talk({ goalId }))).rejects.toMatchObject(refusal)
  })
})
