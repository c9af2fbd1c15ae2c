import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actions, handlers, pages } from '@/lib/auth/doors'
import { verbs } from '@/lib/auth/policy'
import { zodFaults } from './checks/chunks'
import { doorFaults, doorsOfBuild, methodFaults } from './checks/doors'
import { sourceFiles } from './checks/source-files'

const root = join(import.meta.dirname, '../..')
const manifest = (name: string) => JSON.parse(readFileSync(join(root, '.next', name), 'utf8'))

describe('the doors of the build', () => {
  const table = { pages: Object.keys(pages), handlers: Object.keys(handlers), actions: Object.keys(actions) }
  const built = doorsOfBuild(
    manifest('app-path-routes-manifest.json'),
    manifest('server/server-reference-manifest.json'),
  )

  it('every page, route handler and action stands in the policy table', () => {
    expect(built.pages).toContain('/plan')
    expect(built.actions).toContain('createGoalAction')
    expect(doorFaults(built, table)).toEqual([])
  })

  it('finds a page, a handler and an action that the policy table lacks', () => {
    const more = {
      pages: [...built.pages, '/secret'],
      handlers: [...built.handlers, '/api/everything'],
      actions: [...built.actions, 'deleteAllAction'],
    }
    expect(doorFaults(more, table)).toHaveLength(3)
    expect(doorFaults(built, { ...table, pages: [...table.pages, '/gone'] })).toHaveLength(1)
  })

  it('route handlers serve the methods that the table names', () => {
    expect(methodFaults(sourceFiles('app'), handlers)).toEqual([])
    const planted = [
      {
        path: 'app/api/health/route.ts',
        text: 'export async function GET() {}\nexport async function DELETE() {}',
      },
    ]
    expect(methodFaults(planted, handlers)).toHaveLength(1)
  })

  it('names only verbs that the policy knows', () => {
    const named = [
      ...Object.values(pages),
      ...Object.values(actions),
      ...Object.values(handlers).map(({ verb }) => verb),
    ]
    expect(named.filter((verb) => !verbs.includes(verb))).toEqual([])
  })
})

describe('the chunks of the build', () => {
  const folder = join(root, '.next/static')
  const chunks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }))

  it('hold no zod', () => {
    expect(chunks.length).toBeGreaterThan(5)
    expect(zodFaults(chunks)).toEqual([])
  })

  it('would be found to hold zod', () => {
    const zod = readFileSync(join(root, 'node_modules/zod/v4/core/errors.js'), 'utf8')
    expect(zodFaults([{ path: 'chunk.js', text: zod }])).toHaveLength(1)
  })
})
