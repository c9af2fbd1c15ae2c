import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type Provider, prismaFolder } from './assemble'

/** One file of a schema, as the engine wants it. */
export type SchemaFile = { path: string; content: string }

/** A state that a database may be in: without tables, as models say, or as a living database is. */
export type SchemaState =
  | { tag: 'empty' }
  | { tag: 'schemaDatamodel'; files: SchemaFile[] }
  | { tag: 'schemaDatasource'; files: SchemaFile[]; configDir: string }

/** What the models say now, with the header of one of the databases. */
export function currentSchema(provider: Provider, folder = prismaFolder): SchemaFile[] {
  return [providerHeader(provider), ...modelFiles(folder)]
}

/** The header that makes models a schema of one of the databases. */
export function providerHeader(provider: Provider): SchemaFile {
  return readSchemaFile(join(prismaFolder, 'providers', `${provider}.prisma`))
}

/** The models, which name no database. */
export function modelFiles(folder = prismaFolder): SchemaFile[] {
  const names = readdirSync(join(folder, 'models')).filter((name) => name.endsWith('.prisma'))
  return names.sort().map((name) => readSchemaFile(join(folder, 'models', name)))
}

function readSchemaFile(path: string): SchemaFile {
  return { path, content: readFileSync(path, 'utf8') }
}

/**
 * The SQL that leads from one state to another; null when they agree. It is worked out by Prisma's own
 * engine, built as WebAssembly: a development dependency that needs no native program.
 */
export async function schemaDifference(
  from: SchemaState,
  to: SchemaState,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | null> {
  loadEngine()
  const datamodels = 'files' in to ? to.files.map((file): [string, string] => [file.path, file.content]) : []
  const engine = await wasm.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    const filters = { externalTables: [], externalEnums: [] }
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters })
    return exitCode === 0 ? null : stdout
  } finally {
    engine.free()
  }
}

/** Stands in for a database where only models are compared: the engine asks for little more than a version. */
export function noDatabase(provider: Provider): SqlMigrationAwareDriverAdapterFactory {
  const info = { provider: provider === 'sqlite' ? 'sqlite' : 'postgres', adapterName: 'none' } as const
  const connection: SqlDriverAdapter = {
    ...info,
    queryRaw: async ({ sql }) =>
      /version/i.test(sql)
        ? { columnNames: ['version', 'number'], columnTypes: [7, 0], rows: [['PostgreSQL 16.0', 160000]] }
        : { columnNames: ['found'], columnTypes: [5], rows: [[true]] },
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error('There is no database here to change.')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
  return { ...info, connect: async () => connection, connectToShadowDb: async () => connection }
}

let loaded = false

function loadEngine(): void {
  if (loaded) return
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const bytes = readFileSync(entry.replace('schema_engine.js', 'schema_engine_bg.wasm'))
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': wasm,
  })
  wasm.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  loaded = true
}
