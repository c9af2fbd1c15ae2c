import { routes } from '@/lib/routes'
import { type Visitor, visit } from './load'
import { rosters } from './roster'
import type { ServerProcess } from './server-process'
import { medianTimes } from './taking-turns'
import type { Measured } from './targets'

/**
 * The median time of the mentor's home with 500 people by that with 10, with the statements that each takes. The page
 * of the 500 has 25 rows, that of the 10 has 10.
 */
export async function rosterGrowth(
  server: Pick<ServerProcess, 'report'>,
  small: Visitor,
  large: Visitor,
): Promise<Measured> {
  const home = (visitor: Visitor) => ({ ...visitor, path: routes.mentees() })
  const statements = [await statementsOf(server, home(small)), await statementsOf(server, home(large))]
  const [few, many] = await medianTimes([home(small), home(large)])
  const isSame = statements[0] === statements[1]
  return {
    name: 'roster_growth',
    value: many / few,
    from: `${many.toFixed(2)} ms ÷ ${few.toFixed(2)} ms, ${rosters.large} people and ${rosters.small}; ${statements[1]} statements`,
    ...(!isSame && {
      fault: `not the same number of statements: ${statements[0]} for ${rosters.small} people, ${statements[1]} for ${rosters.large}`,
    }),
  }
}

/** How many statements a page takes once it has been visited before. */
async function statementsOf(
  server: Pick<ServerProcess, 'report'>,
  { path, ...visitor }: Visitor & { path: string },
): Promise<number> {
  await visit(visitor, path)
  const before = await server.report()
  await visit(visitor, path)
  return (await server.report()).statements - before.statements
}
