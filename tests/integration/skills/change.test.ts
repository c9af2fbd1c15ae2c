import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { addSkill } from '@/lib/skills/commands/add-skill'
import { archiveSkill } from '@/lib/skills/commands/archive-skill'
import { editSkill } from '@/lib/skills/commands/edit-skill'
import { restoreSkill } from '@/lib/skills/commands/restore-skill'
import { setLevel } from '@/lib/skills/commands/set-level'
import { ownSkill } from '@/lib/skills/queries'
import { activeSkillsAtMost } from '@/lib/skills/rules/limits'
import type { EditSkillInput, SetLevelInput } from '@/lib/skills/schema'
import { makeSkill } from '@/tests/support/factories/skills'
import { frameworkId, kafka, person } from './scene'

let ada: SignedIn
let framework: string

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  ada = await person()
  framework = await frameworkId()
})
afterAll(() => setClock(null))

async function added(actor = ada, changes: Parameters<typeof kafka>[1] = {}): Promise<string> {
  return (await addSkill(actor, kafka(framework, changes))).id
}

async function events(id: string): Promise<string[]> {
  const rows = await (await database()).activityEvent.findMany({
    where: { subjectType: 'skill', subjectId: id },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}

const edit = (id: string, changes: Partial<EditSkillInput> = {}): EditSkillInput => ({
  id,
  version: 1,
  frameworkVersionId: framework,
  name: 'Running Kafka',
  competencyKey: 'listening',
  targetLevel: 2,
  note: '',
  ...changes,
})

const step = (id: string, changes: Partial<SetLevelInput> = {}): SetLevelInput => ({
  id,
  version: 1,
  frameworkVersionId: framework,
  level: 2,
  reachedOn: '2027-03-10',
  ...changes,
})

describe('a skill that is added', () => {
  it('is kept with its first level from today on, and with its event', async () => {
    const id = await added()
    expect(await ownSkill(ada, id)).toEqual({
      id,
      name: 'Kafka operations',
      competencyKey: 'building',
      level: 1,
      targetLevel: 3,
      note: 'Without waking anybody.',
      archivedAt: null,
      version: 1,
      steps: [{ level: 1, reachedOn: '2027-03-10' }],
    })
    expect(await events(id)).toEqual(['skill.added'])
  })

  it('begins on the day that it is for its owner', async () => {
    const ahead = { ...(await person()), timeZone: 'Pacific/Kiritimati' }
    const { steps } = await ownSkill(ahead, await added(ahead))
    expect(steps).toEqual([{ level: 1, reachedOn: '2027-03-11' }])
  })

  it('is one for ten submissions of one form, and refused with another text under the same request', async () => {
    const form = kafka(framework)
    const made = await Promise.all(Array.from({ length: 10 }, () => addSkill(ada, form)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await events(made[0]?.id ?? '')).toEqual(['skill.added'])
    await expect(addSkill(ada, { ...form, name: 'Kafka' })).rejects.toMatchObject({
      code: 'illegal',
      detail: { reason: 'saved-before' },
    })
    const eve = await person()
    expect((await addSkill(eve, form)).id).not.toBe(made[0]?.id)
  })

  it('is refused under a competency or with levels that the framework does not have', async () => {
    const wrong = kafka(framework, { competencyKey: 'juggling', level: 4, targetLevel: 4 })
    await expect(addSkill(ada, wrong)).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        fields: { competencyKey: 'competency-unknown', level: 'off-scale', targetLevel: 'off-scale' },
      },
    })
  })

  it('is refused where there are as many as a list holds; archiving one makes room', async () => {
    const full = await person()
    const db = await database()
    const createdAt = new Date('2027-01-01T12:00:00Z')
    await db.skill.createMany({
      data: Array.from({ length: activeSkillsAtMost }, (_, at) => ({
        id: newId(),
        ownerId: full.personId,
        name: `Skill ${at}`,
        competencyKey: 'building',
        level: 1,
        note: '',
        createdAt,
        requestId: newId(),
      })),
    })
    const refusal = { code: 'illegal', detail: { reason: 'skills-full' } }
    await expect(added(full)).rejects.toMatchObject(refusal)
    const first = await db.skill.findFirstOrThrow({ where: { ownerId: full.personId } })
    await archiveSkill(full, { id: first.id })
    await added(full)
    await expect(restoreSkill(full, { id: first.id })).rejects.toMatchObject(refusal)
  })

  it('is nobody’s without a signed-in person', async () => {
    const from = { address: '127.0.0.1', userAgent: 'test' }
    await expect(addSkill({ kind: 'anonymous', from }, kafka(framework))).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(addSkill({ kind: 'operator' }, kafka(framework))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a skill that is edited', () => {
  it('says what was sent, keeps its level, and is found by its new words', async () => {
    const id = await added()
    await editSkill(ada, edit(id))
    expect(await ownSkill(ada, id)).toMatchObject({
      name: 'Running Kafka',
      competencyKey: 'listening',
      targetLevel: 2,
      note: '',
      level: 1,
      version: 2,
    })
    const row = await (await database()).skill.findUniqueOrThrow({ where: { id } })
    expect(row.searchKey).toBe('running kafka')
    expect(await events(id)).toEqual(['skill.added', 'skill.edited'])
  })

  it('is not overwritten by a form that is older: what is stored comes back beside what was sent', async () => {
    const id = await added()
    await editSkill(ada, edit(id))
    await expect(editSkill(ada, edit(id, { name: 'Kafka' }))).rejects.toMatchObject({
      code: 'conflict',
      detail: { theirs: { name: 'Running Kafka' }, version: 2 },
    })
    // both wrote the same
    await expect(editSkill(ada, edit(id))).resolves.toEqual({ id })
  })

  it('keeps a competency that its framework no longer has', async () => {
    const { id } = await makeSkill(await database(), { ownerId: ada.personId, competencyKey: 'juggling' })
    await editSkill(ada, edit(id, { competencyKey: 'juggling' }))
    await expect(editSkill(ada, edit(id, { version: 2, competencyKey: 'diving' }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})

describe('a level that is set', () => {
  it('stands beside the earlier ones, with how far it lies above the one before', async () => {
    const id = await added()
    await setLevel(ada, step(id, { level: 3 }))
    await setLevel(ada, step(id, { level: 2, version: 2 }))
    const { level, steps } = await ownSkill(ada, id)
    expect(level).toBe(2)
    expect(steps.map((each) => each.level)).toEqual([1, 3, 2])
    const rows = await (await database()).skillStep.findMany({
      where: { skillId: id },
      orderBy: { createdAt: 'asc' },
    })
    expect(rows.map(({ gain }) => gain)).toEqual([0, 2, -1])
    expect(await events(id)).toEqual(['skill.added', 'skill.edited', 'skill.edited'])
  })

  it('adds nothing where the skill is at it', async () => {
    const id = await added()
    await expect(setLevel(ada, step(id, { level: 1 }))).resolves.toEqual({ id, changed: false })
    expect((await ownSkill(ada, id)).steps).toHaveLength(1)
  })

  it('is refused off the scale, ahead, and before the newest step', async () => {
    const { id } = await makeSkill(await database(), {
      ownerId: ada.personId,
      steps: [{ level: 1, on: '2027-03-05' }],
    })
    const fields = (changes: Partial<SetLevelInput>) =>
      setLevel(ada, step(id, changes)).catch((error) => error.detail.fields)
    expect(await fields({ level: 4, reachedOn: '2027-03-11' })).toEqual({
      level: 'off-scale',
      reachedOn: 'step-in-future',
    })
    expect(await fields({ reachedOn: '2027-03-04' })).toEqual({ reachedOn: 'before-newest-step' })
    await expect(setLevel(ada, step(id, { reachedOn: '2027-03-05' }))).resolves.toMatchObject({
      changed: true,
    })
  })

  it('is not set over one that somebody else set meanwhile', async () => {
    const id = await added()
    await setLevel(ada, step(id))
    await expect(setLevel(ada, step(id, { level: 3 }))).rejects.toMatchObject({
      code: 'conflict',
      detail: { theirs: { level: '2' }, version: 2 },
    })
    // the same form sent twice
    await expect(setLevel(ada, step(id))).resolves.toEqual({ id, changed: false })
    expect((await ownSkill(ada, id)).steps).toHaveLength(2)
  })
})

describe('a skill that is archived', () => {
  it('keeps everything and is as it was when it is restored', async () => {
    const id = await added()
    await setLevel(ada, step(id))
    const before = await ownSkill(ada, id)
    await archiveSkill(ada, { id })
    expect(await ownSkill(ada, id)).toEqual({
      ...before,
      archivedAt: new Date('2027-03-10T12:00:00Z'),
      version: 3,
    })
    await restoreSkill(ada, { id })
    expect(await ownSkill(ada, id)).toEqual({ ...before, version: 4 })
    expect(await events(id)).toEqual(['skill.added', 'skill.edited', 'skill.archived', 'skill.restored'])
  })

  it('is not changed before it is restored, nor archived twice, nor restored twice', async () => {
    const id = await added()
    const archived = { code: 'illegal', detail: { reason: 'skill-archived' } }
    await expect(restoreSkill(ada, { id })).rejects.toMatchObject({ detail: { reason: 'skill-active' } })
    await archiveSkill(ada, { id })
    await expect(archiveSkill(ada, { id })).rejects.toMatchObject(archived)
    await expect(editSkill(ada, edit(id, { version: 2 }))).rejects.toMatchObject(archived)
    await expect(setLevel(ada, step(id, { version: 2 }))).rejects.toMatchObject(archived)
  })
})

it('is not there for anybody else', async () => {
  const id = await added()
  const eve = await person()
  for (const attempt of [
    () => editSkill(eve, edit(id)),
    () => setLevel(eve, step(id)),
    () => archiveSkill(eve, { id }),
    () => restoreSkill(eve, { id }),
    () => ownSkill(eve, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  expect(await ownSkill(ada, id)).toMatchObject({ version: 1, archivedAt: null })
})
