import type { SourceFile } from './source-files'

/** The doors that a build has: paths of pages and route handlers, names of actions. */
export type Doors = { pages: string[]; handlers: string[]; actions: string[] }

/** The framework's own pages, which show nothing of anybody's. */
const frameworks = ['/_not-found', '/_global-error']

/** Reads the doors out of the build's manifests. */
export function doorsOfBuild(
  routes: Record<string, string>,
  references: { node: Record<string, { filename: string; exportedName: string }> },
): Doors {
  const of = (kind: string) =>
    Object.entries(routes)
      .filter(([file]) => file.endsWith(`/${kind}`))
      .map(([, path]) => path)
      .filter((path) => !frameworks.includes(path))
      .sort()
  return {
    pages: of('page'),
    // an icon is a file
    handlers: of('route').filter((path) => !/^\/(icon|favicon)\b/.test(path)),
    actions: Object.values(references.node)
      .map(({ exportedName }) => exportedName)
      .sort(),
  }
}

/** Doors that stand in the build and not in the table, or in the table and not in the build. */
export function doorFaults(built: Doors, table: Doors): string[] {
  return (['pages', 'handlers', 'actions'] as const).flatMap((kind) => [
    ...built[kind]
      .filter((door) => !table[kind].includes(door))
      .map((door) => `${door} is missing from the policy table`),
    ...table[kind]
      .filter((door) => !built[kind].includes(door))
      .map((door) => `${door} stands in the policy table and is not built`),
  ])
}

/** Methods that a route handler exports and the table does not name, and the other way round. */
export function methodFaults(files: SourceFile[], table: Record<string, { methods: string[] }>): string[] {
  return files
    .filter(({ path }) => /^app\/.*\/route\.ts$/.test(path))
    .flatMap(({ path, text }) => {
      const address = path
        .replace(/^app/, '')
        .replace(/\/\([^)]+\)/g, '')
        .replace(/\/route\.ts$/, '')
      const exported = [
        ...text.matchAll(
          /^export (?:async function|const|\{)\s*(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm,
        ),
      ]
        .map(([, method = '']) => method)
        .sort()
      const named = [...(table[address]?.methods ?? [])].sort()
      return exported.join() === named.join()
        ? []
        : [`${address} serves ${exported.join(', ')}; the table says ${named.join(', ')}`]
    })
}
