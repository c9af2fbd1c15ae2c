import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Stop } from './refusal.mjs'
import { root } from './settings.mjs'
import { digest, hasStamp, removeStamp, writeStamp } from './stamp.mjs'
import { step } from './step.mjs'

const installedStamp = 'node_modules/.belay-installed'
const generatedStamp = 'lib/db/generated/.belay-generated'
const builtStamp = '.next/belay-built'

const modelSources = [
  'prisma/models',
  'prisma/providers',
  'prisma/assemble.ts',
  'prisma/generate.ts',
  'package-lock.json',
]
const buildSources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/models',
  'prisma/providers',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'instrumentation.ts',
  'package.json',
  'package-lock.json',
]

/** Throws a Stop when this Node is none of those that package.json names. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const lines = [...engines.node.matchAll(/\^(\d+)\.(\d+)/g)].map(([, line, least]) => [
    Number(line),
    Number(least),
  ])
  if (lines.some(([line, least = 0]) => major === line && minor >= least)) return
  const names = lines
    .map(([line, least]) => (least ? `${line}.${least} or later in that line` : line))
    .join(', ')
  throw new Stop(`Belay runs on Node ${names}; this is Node ${process.versions.node}.`)
}

/**
 * Installs the packages when they are missing, were installed from another lockfile or for another Node.
 * @param {(line: string) => void} say
 * @param {{ dev?: boolean }} [options] `dev`: the tools for developing and testing as well
 */
export async function install(say, { dev = false } = {}) {
  const wanted = digest(['package-lock.json'], {
    and: `${process.platform} ${process.arch} ${process.versions.modules}`,
  })
  if (hasStamp(installedStamp, `${wanted} all`) || (!dev && hasStamp(installedStamp, `${wanted} run`))) return
  if (isInstalledByHand()) return writeStamp(installedStamp, `${wanted} all`)
  say('Installing the packages; the first time this takes a few minutes.')
  removeStamp(installedStamp)
  const { ok, log, output } = await step('install', 'npm', ['ci', dev ? '--include=dev' : '--omit=dev'], {
    env: {
      NODE_ENV: undefined,
      // Prisma's packages would fetch a native engine here, which nothing in this project runs
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
    },
  })
  if (!ok) {
    const compiler = /gyp ERR|prebuild-install warn|node-gyp/.test(output)
    throw new Stop(
      compiler
        ? `The database driver better-sqlite3 could neither be fetched ready-made nor compiled here: install a C++ compiler, make and Python 3 and start again (npm's own words are in ${log}).`
        : `The packages could not be installed: npm's own words are in ${log}; nothing else was changed.`,
    )
  }
  writeStamp(installedStamp, `${wanted} ${dev ? 'all' : 'run'}`)
}

/**
 * Whether somebody has run npm here themselves, to the end and with this lockfile. npm writes its own record
 * of what it has installed last of all.
 */
function isInstalledByHand() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  for (const [path, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '' || optional || devOptional) continue
    if (installed[path]?.version !== version) return false
  }
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    // made for another Node, or its compilation was interrupted
    return false
  }
}

/**
 * Generates the database clients when the models have changed since.
 * @param {(line: string) => void} say
 */
export async function generate(say) {
  const wanted = digest(modelSources)
  const made = ['sqlite', 'postgresql'].every((kind) =>
    existsSync(join(root, 'lib/db/generated', kind, 'client.ts')),
  )
  if (made && hasStamp(generatedStamp, wanted)) return
  say('Generating the database clients.')
  removeStamp(generatedStamp)
  const { ok, log } = await step('generate', process.execPath, ['--import', 'tsx', 'prisma/generate.ts'])
  if (!ok) throw new Stop(`The database clients could not be generated: the reason is in ${log}.`)
  writeStamp(generatedStamp, wanted)
}

/**
 * Builds the pages when a source has changed since.
 * @param {(line: string) => void} say
 */
export async function build(say) {
  const wanted = digest(buildSources, { without: ['lib/db/generated'] })
  if (hasStamp(builtStamp, wanted)) return
  say('Building the pages.')
  removeStamp(builtStamp)
  const { ok, log } = await step('build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (!ok) throw new Stop(`The pages could not be built: the reason is in ${log}.`)
  writeStamp(builtStamp, wanted)
}
