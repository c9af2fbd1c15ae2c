import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Provider, prismaFolder, providers } from './assemble'
import { currentSchema, modelFiles, noDatabase, providerHeader, schemaDifference } from './schema-engine'

/**
 * Writes below `folder` the SQL that leads from the models as they were at the last migration to the models as they are, for
 * both databases. How they were is kept in `models.prisma` beside the migrations, so no database is needed.
 * Gives the name of the migration, or null when the models have not changed. A release has the migrations
 * that it shipped with for good: change one only as long as nobody else has run it.
 */
export async function writeMigration(title: string, folder = prismaFolder): Promise<string | null> {
  const label = slug(title)
  const root = join(folder, 'migrations')
  const kept = join(root, 'models.prisma')
  const before = existsSync(kept) ? [{ path: kept, content: readFileSync(kept, 'utf8') }] : []
  const statements: [Provider, string][] = []
  for (const provider of providers) {
    const difference = await schemaDifference(
      { tag: 'schemaDatamodel', files: [providerHeader(provider), ...before] },
      { tag: 'schemaDatamodel', files: currentSchema(provider, folder) },
      noDatabase(provider),
    )
    if (difference !== null) statements.push([provider, difference])
  }
  if (statements.length === 0) return null

  const name = `${nextNumber(root)}_${label}`
  for (const provider of providers) {
    const sql = statements.find(([of]) => of === provider)?.[1] ?? '-- Nothing changes on this database.\n'
    mkdirSync(join(root, provider, name), { recursive: true })
    writeFileSync(join(root, provider, name, 'migration.sql'), sql)
  }
  writeFileSync(kept, currentModels(folder))
  return name
}

function currentModels(folder: string): string {
  const models = modelFiles(folder).map((file) => file.content.trim())
  return `// The models as the newest migration leaves them. Written by write-migration.ts; not to be edited.\n\n${models.join('\n\n')}\n`
}

function nextNumber(root: string): string {
  const folder = join(root, 'sqlite')
  const taken = existsSync(folder) ? readdirSync(folder).map((name) => Number.parseInt(name, 10)) : []
  return String(Math.max(0, ...taken.filter(Number.isFinite)) + 1).padStart(4, '0')
}

function slug(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g)
  if (!words) throw new Error('A migration needs a name: npm run migration -- "what changes".')
  return words.join('_')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const name = await writeMigration(process.argv.slice(2).join(' '))
    console.log(
      name
        ? `Wrote prisma/migrations/{sqlite,postgresql}/${name}/migration.sql. Read both before you commit them.`
        : 'The models have not changed since the last migration. Nothing was written.',
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
