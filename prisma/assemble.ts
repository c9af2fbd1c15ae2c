import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The databases that the models are written for, by the names that Prisma gives them. */
export const providers = ['sqlite', 'postgresql'] as const
export type Provider = (typeof providers)[number]

/** The folder that holds models, providers and migrations. */
export const prismaFolder = import.meta.dirname

/**
 * Puts a provider's header beside the models, which name no database themselves.
 * Gives the folder of the complete schema; what was in it before is gone.
 */
export function assemble(provider: Provider): string {
  const folder = join(prismaFolder, '.build', provider)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(prismaFolder, 'providers', `${provider}.prisma`), join(folder, 'schema.prisma'))
  for (const file of readdirSync(join(prismaFolder, 'models'))) {
    if (file.endsWith('.prisma')) cpSync(join(prismaFolder, 'models', file), join(folder, file))
  }
  return folder
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) providers.forEach(assemble)
