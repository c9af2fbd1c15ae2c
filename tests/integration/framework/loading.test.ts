import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { loadFramework } from '@/lib/framework/commands'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const job = { kind: 'job' } as const
const visitor = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: 'test' } } as const

/** A framework of this test's own: all tests of this file share a database. */
function own(key: string, title = 'Whole') {
  return { ...wholeFramework(), key, title }
}

async function versionsOf(key: string) {
  const client = await database()
  return client.frameworkVersion.findMany({ where: { key }, orderBy: { number: 'asc' } })
}

/** A plan of somebody new on a version. */
async function planOn(frameworkVersionId: string): Promise<string> {
  const client = await database()
  const ownerId = newId()
  const at = new Date()
  const email = `${ownerId}@example.org`
  await client.person.create({
    data: { id: ownerId, email, emailKey: email, name: 'Ada', timeZone: 'UTC', createdAt: at },
  })
  const plan = await client.plan.create({
    data: {
      id: newId(),
      ownerId,
      frameworkVersionId,
      startsOn: '2026-01-01',
      horizonOn: '2027-01-01',
      activeKey: ownerId,
      createdAt: at,
    },
  })
  return plan.id
}

/** The program that runs after the migrations, as a process of its own on the database of this file. */
async function load(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'prisma/load-frameworks.ts'], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

describe('loading a framework', () => {
  it('makes one version of files that are loaded twice, whatever the order of their keys', async () => {
    const first = await loadFramework(job, own('twice'))
    const reordered = Object.fromEntries(Object.entries(own('twice')).reverse())
    const second = await loadFramework(job, reordered)
    expect(first).toMatchObject({ number: 1, isNew: true })
    expect(second).toEqual({ ...first, isNew: false })
    expect(await versionsOf('twice')).toHaveLength(1)
  })

  it('makes a changed file the next version and leaves plans on theirs', async () => {
    const first = await loadFramework(job, own('changed'))
    const planId = await planOn(first.id)
    const second = await loadFramework(job, own('changed', 'Rewritten'))
    expect(second).toMatchObject({ number: 2, isNew: true })

    const client = await database()
    const plan = await client.plan.findUniqueOrThrow({ where: { id: planId } })
    expect(plan.frameworkVersionId).toBe(first.id)
    expect((await frameworkVersion(visitor, plan.frameworkVersionId)).definition.title).toBe('Whole')
    expect((await newestFramework(visitor, 'changed')).definition.title).toBe('Rewritten')
  })

  it('keeps the newest version when an older release loads its files again', async () => {
    await loadFramework(job, own('older'))
    const second = await loadFramework(job, own('older', 'Rewritten'))
    expect(await loadFramework(job, own('older'))).toMatchObject({ number: 1, isNew: false })
    expect(await newestFramework(visitor, 'older')).toMatchObject({ id: second.id, number: 2 })
  })

  it('gives back the definition that was stored, from memory the second time', async () => {
    const { id } = await loadFramework(job, own('stored'))
    const version = await newestFramework(visitor, 'stored')
    expect(version).toEqual({ id, key: 'stored', number: 1, definition: own('stored') })
    expect(await frameworkVersion(visitor, id)).toBe(version)
    expect(() => version.definition.areas.pop()).toThrow(TypeError)
  })

  it('makes one version when three loads run at once in one process', async () => {
    const loads = await Promise.all([1, 2, 3].map(() => loadFramework(job, own('at-once'))))
    expect(loads.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(loads.map(({ id }) => id)).size).toBe(1)
    expect(await versionsOf('at-once')).toHaveLength(1)
  })

  it('numbers three different contents that are loaded at once 1, 2 and 3', async () => {
    const titles = ['One', 'Two', 'Three']
    const loads = await Promise.all(titles.map((title) => loadFramework(job, own('different', title))))
    expect(loads.map(({ number }) => number).sort()).toEqual([1, 2, 3])
    const stored = await versionsOf('different')
    expect(stored.map(({ title }) => title).sort()).toEqual([...titles].sort())
  })

  it('loads the built-in framework once when three processes start at once', async () => {
    const runs = await Promise.all([load(), load(), load()])
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
    const told = runs.map(({ output }) => output).filter((output) => output !== '')
    expect(told).toEqual(['Loaded the framework technical-lead as version 1.\n'])
    expect(await versionsOf('technical-lead')).toHaveLength(1)
    expect((await newestFramework(visitor)).definition.competencies).toHaveLength(20)
  })

  it('refuses a framework whose parts do not agree, says where, and stores nothing', async () => {
    const broken = own('broken')
    broken.proposals.talk = 'flying'
    const refusal = await loadFramework(job, broken).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({
      code: 'invalid',
      detail: { fields: { 'proposals.talk': 'There is no competency “flying”.' } },
    })
    expect(await versionsOf('broken')).toEqual([])
  })

  it('lets nobody load a framework who only visits, and everybody read one', async () => {
    await expect(loadFramework(visitor, own('visited'))).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await versionsOf('visited')).toEqual([])
    const { id } = await loadFramework({ kind: 'operator' }, own('visited'))
    expect((await frameworkVersion(visitor, id)).key).toBe('visited')
  })

  it('finds no framework by an unknown id or key', async () => {
    await expect(frameworkVersion(visitor, newId())).rejects.toMatchObject({ code: 'not-found' })
    await expect(newestFramework(visitor, 'nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })
})
