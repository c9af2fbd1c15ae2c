import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { assemble, providers } from './assemble'

/**
 * Writes both typed clients into lib/db/generated. Nothing is downloaded.
 * Throws with Prisma's own words when a model is wrong.
 */
export function generate(): void {
  const commandLine = createRequire(import.meta.url).resolve('prisma/build/index.js')
  for (const provider of providers) {
    const result = spawnSync(process.execPath, [commandLine, 'generate', '--schema', assemble(provider)], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        // `generate` never runs the native engine, but downloads one unless it is shown a program that exists
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      },
    })
    if (result.error) throw result.error
    if (result.status !== 0) {
      throw new Error(`The ${provider} client could not be generated.\n${result.stdout}${result.stderr}`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) generate()
