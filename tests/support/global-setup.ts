import type { TestProject } from 'vitest/node'
import type { DatabaseKind } from '@/lib/db/url'
import { makeTemplate, type Template } from './database'
import { startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** what the database of each test file is copied from */
    template: Template
    /** the PostgreSQL server's address; empty in the project that runs on SQLite */
    server: string
  }
}

/** Once for each of the two integration projects that runs: its server, if it needs one, and its template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kind = project.name as DatabaseKind
  const server = kind === 'postgresql' ? await startPostgres() : undefined
  const { template, drop } = await makeTemplate(kind, server?.url ?? '')
  project.provide('template', template)
  project.provide('server', server?.url ?? '')
  return async () => {
    await drop()
    await server?.stop()
  }
}
