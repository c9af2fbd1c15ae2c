import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readmePictures } from '@/bin/looks'
import { allVisits, type Records } from '@/bin/visits'
import { pages } from '@/lib/auth/doors'

const records: Records = {
  competencies: { one: 'delegation' },
  goals: { open: 'g1' },
  milestones: { one: { goalId: 'g1', id: 'm1' } },
  entries: { long: 'e1' },
  plans: { first: 'p1' },
  skills: { grown: 's1' },
  reviews: { guest: 'v1', preparing: 'v2' },
  promises: { open: 'w1' },
  packets: { one: 'k1' },
  mentees: { one: { id: 'p2', goalId: 'g2', entryId: 'e2', planId: 'p3' } },
  mentorships: { one: 'x1' },
  grewSince: '2027-01-01',
}
const links = { invitation: 'i1', reset: 'r1', unsubscribe: 'u', guest: 'g', endorsement: 'n', packet: 'k' }
const visits = () => allVisits({ one: records, between: records, year: records, decade: records }, links)
const unknown = '/plan/picture/[unknown]'

afterEach(() => {
  delete pages[unknown]
})

describe('the pages of which pictures are taken', () => {
  it('leave out no door of the product', () => {
    const paths = visits().map(({ path }) => path.split('?')[0])
    const unseen = Object.keys(pages).filter((door) => {
      const pattern = new RegExp(`^${door.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
      return !paths.some((path) => pattern.test(path ?? ''))
    })
    expect(unseen).toEqual([])
  })

  it('have names of their own for each who looks', () => {
    const names = visits().map(({ visitor, name }) => `${visitor}/${name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('show nobody who is signed out a page that is somebody’s own', () => {
    const seen = visits().filter(({ visitor }) => visitor === 'signed-out')
    expect(seen.map(({ name }) => name)).toContain('framework')
    expect(seen.filter(({ path }) => /^\/(plan|goals|journal|settings)/.test(path))).toEqual([])
  })

  it('leave out what somebody has nothing to open behind, and nothing else', () => {
    const seen = visits().filter(({ visitor }) => visitor === 'empty')
    expect(seen.map(({ path }) => path)).toContain('/journal/new')
    expect(seen.filter(({ path }) => /undefined|[egps]1/.test(path))).toEqual([])
  })

  it('complain of a door that nobody has said how to open', () => {
    pages[unknown] = 'plan.read'
    expect(() => visits()).toThrow(unknown)
  })
})

describe('the pictures of the README', () => {
  const root = join(import.meta.dirname, '../../..')

  it('are those that npm run screenshots takes of the demo’s lead, all of them and no others', () => {
    expect(new Set(readmePictures.map(({ visitor }) => visitor))).toEqual(new Set(['year']))
    const names = readmePictures.map(({ name }) => `${name}.png`).sort()
    expect(readdirSync(join(root, 'docs/screenshots')).sort()).toEqual(names)
    const shown = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/docs\/screenshots\/([\w-]+\.png)/g)
    expect([...new Set([...shown].map(([, name]) => name))].sort()).toEqual(names)
  })
})
