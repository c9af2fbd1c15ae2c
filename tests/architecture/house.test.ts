import { describe, expect, it } from 'vitest'
import { actionFaults } from './checks/actions'
import { actorFaults } from './checks/actors'
import { environmentFaults } from './checks/environment'
import { clockFaults, domainNameFaults, importFaults } from './checks/imports'
import {
  fileNameFaults,
  prefetchFaults,
  rawSqlFaults,
  skeletonFaults,
  styleFaults,
} from './checks/repository'
import { type SourceFile, sourceFiles } from './checks/source-files'

const tree = sourceFiles('app', 'components', 'lib')
const everything = [...tree, ...sourceFiles('bin', 'prisma', 'tests')]

/** A file as somebody might write it who does not know the house. */
const planted = (path: string, text: string): SourceFile[] => [{ path, text }]

describe('the import matrix', () => {
  it('holds over the whole tree', () => {
    expect(importFaults(tree)).toEqual([])
  })

  it.each([
    [
      'a page that reads the database',
      'app/(app)/plan/page.tsx',
      "import { read } from '@/lib/db/transaction'",
    ],
    [
      'a page that calls a command',
      'app/(app)/plan/page.tsx',
      "import { x } from '@/lib/plans/commands/edit-plan'",
    ],
    ['a component that queries', 'components/plan/areas.tsx', "import { x } from '@/lib/plans/queries'"],
    [
      'a component that imports an action',
      'components/plan/areas.tsx',
      "import { x } from '@/app/actions/plans'",
    ],
    ['a ui piece that knows a domain', 'components/ui/field.tsx', "import { x } from '@/lib/plans/rules'"],
    ['a rule that imports a query', 'lib/plans/rules/x.ts', "import { x } from '../queries'"],
    ['a domain that imports the framework', 'lib/plans/data/x.ts', "import { headers } from 'next/headers'"],
    ['a query with the whole client', 'lib/plans/rules.ts', "import { database } from '@/lib/db/client'"],
    [
      'an earlier domain that imports a later one',
      'lib/ratings/queries.ts',
      "import { x } from '@/lib/plans/queries'",
    ],
    [
      'a command of another domain',
      'lib/plans/commands/x.ts',
      "import { x } from '@/lib/ratings/commands/rate-self'",
    ],
    ['a dynamic import', 'lib/plans/rules/x.ts', "const x = await import('@/lib/db/client')"],
    ['a re-export', 'components/plan/x.tsx', "export { x } from '@/lib/db/transaction'"],
  ])('finds %s', (_, path, text) => {
    expect(importFaults(planted(path, text))).toHaveLength(1)
  })

  it('finds a rule that asks what time it is', () => {
    expect(clockFaults(tree)).toEqual([])
    expect(clockFaults(planted('lib/plans/rules/x.ts', 'const today = new Date()'))).toHaveLength(1)
  })
})

describe('the names', () => {
  it('every domain has only the known names', () => {
    expect(domainNameFaults(tree)).toEqual([])
  })

  it('finds a file under a name that a domain does not have', () => {
    expect(domainNameFaults(planted('lib/plans/service.ts', ''))).toHaveLength(1)
    expect(domainNameFaults(planted('lib/planning/rules.ts', ''))).toHaveLength(1)
    expect(domainNameFaults(planted('lib/plans/rules/due.ts', ''))).toEqual([])
  })

  it('has no barrels and no rooms without a name', () => {
    expect(fileNameFaults(everything)).toEqual([])
    expect(fileNameFaults(planted('lib/plans/index.ts', ''))).toHaveLength(1)
    expect(fileNameFaults(planted('components/utils.ts', ''))).toHaveLength(1)
    expect(fileNameFaults(planted('lib/plans/types.ts', "export * from './rules'"))).toHaveLength(1)
  })
})

describe('actions', () => {
  it('every export of app/actions is made by defineAction', () => {
    expect(actionFaults(tree)).toEqual([])
  })

  it('finds an action that defineAction did not make', () => {
    const bare = "'use server'\nexport async function deleteAll() {}\n"
    expect(actionFaults(planted('app/actions/x.ts', bare))).toHaveLength(1)
    const client = 'export const xAction = defineAction({})\n'
    expect(actionFaults(planted('app/actions/x.ts', client))).toHaveLength(1)
  })
})

describe('queries and commands', () => {
  it('take the actor first and ask the policy', () => {
    expect(actorFaults(tree)).toEqual([])
  })

  it('are found when they take no actor or ask nobody', () => {
    const db = "import { read } from '@/lib/db/transaction'\n"
    const noActor = `${db}export async function goals(ownerId: string) { authorise() }`
    expect(actorFaults(planted('lib/plans/queries/goals.ts', noActor))).toHaveLength(1)
    const noPolicy = `${db}export async function goals(actor: Actor) {}`
    expect(actorFaults(planted('lib/plans/queries/goals.ts', noPolicy))).toHaveLength(1)
  })
})

describe('the environment', () => {
  it('is read in one place', () => {
    expect(environmentFaults(tree)).toEqual([])
  })

  it('finds a file that reads the environment itself', () => {
    expect(environmentFaults(planted('lib/mail.ts', 'const url = process.env.SMTP_URL'))).toHaveLength(1)
    expect(
      environmentFaults(planted('lib/mail.ts', "const { SMTP_URL } = process['env']; process.env")),
    ).toHaveLength(1)
  })
})

describe('pages', () => {
  it('show themselves and not a skeleton', () => {
    expect(skeletonFaults(tree)).toEqual([])
    expect(skeletonFaults(planted('app/plan/loading.tsx', ''))).toHaveLength(1)
    expect(skeletonFaults(planted('app/plan/page.tsx', '<Suspense fallback={null}>'))).toHaveLength(1)
  })

  it('link without fetching ahead', () => {
    expect(prefetchFaults(tree)).toEqual([])
    expect(prefetchFaults(planted('components/plan/x.tsx', "import Link from 'next/link'"))).toHaveLength(1)
  })

  it('carry no style attributes', () => {
    expect(styleFaults(tree)).toEqual([])
    expect(styleFaults(planted('components/ui/x.tsx', '<p style={{ color: red }}>'))).toHaveLength(1)
  })
})

describe('SQL', () => {
  it('is spoken in lib/db alone', () => {
    expect(rawSqlFaults(tree)).toEqual([])
    expect(rawSqlFaults(planted('lib/plans/data.ts', 'db.$queryRaw`SELECT 1`'))).toHaveLength(1)
  })
})
