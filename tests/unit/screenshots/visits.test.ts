import { afterEach, describe, expect, it } from 'vitest'
import { allVisits, type Records } from '@/bin/visits'
import { pages } from '@/lib/auth/doors'

const records: Records = {
  competencies: { one: 'delegation' },
  goals: { open: 'g1' },
  milestones: { one: { goalId: 'g1', id: 'm1' } },
  entries: { long: 'e1' },
  invitation: 'i1',
  reset: 'r1',
}
const unknown = '/plan/picture/[unknown]'

afterEach(() => {
  delete pages[unknown]
})

describe('the pages of which pictures are taken', () => {
  it('leave out no door of the product', () => {
    const paths = allVisits(records).map(({ path }) => path.split('?')[0])
    const unseen = Object.keys(pages).filter((door) => {
      const pattern = new RegExp(`^${door.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
      return !paths.some((path) => pattern.test(path ?? ''))
    })
    expect(unseen).toEqual([])
  })

  it('have names of their own for each who looks', () => {
    const names = allVisits(records).map(({ visitor, name }) => `${visitor}/${name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('show nobody who is signed out a page that is somebody’s own', () => {
    const seen = allVisits(records).filter(({ visitor }) => visitor === 'signed-out')
    expect(seen.map(({ name }) => name)).toContain('framework')
    expect(seen.filter(({ path }) => /^\/(plan|goals|journal|settings)/.test(path))).toEqual([])
  })

  it('complain of a door that nobody has said how to open', () => {
    pages[unknown] = 'plan.read'
    expect(() => allVisits(records)).toThrow(unknown)
  })
})
