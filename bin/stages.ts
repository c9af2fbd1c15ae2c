import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { checkAcceptance } from '@/tests/reporters/acceptance'
import { count, type Stage, unequalNumbers } from '@/tests/reporters/count'
import { REPORT_VARIABLE, type Report, readReport } from '@/tests/reporters/report'
import { type Server, startPostgres } from '@/tests/support/postgres'
import { provideChromium } from './chromium'
import { Stop } from './refusal.mjs'
import { root } from './settings.mjs'
import { build } from './setup.mjs'

const vitestProjects = ['unit', 'component', 'architecture', 'sqlite', 'postgresql']
const stageNames = ['lint', 'types', 'build', ...vitestProjects, 'processes', 'e2e']

/** The longest that any one program may take, in milliseconds; what takes longer hangs. */
const longest = 15 * 60_000

/** Settings of the developer's own installation: no test may find them. */
const installation = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'APP_URL',
  'SECRET',
  'NODE_ENV',
  'CLOCK_FIXED_AT',
]

const node = process.execPath
const vitest = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=./tests/reporters/vitest-reporter.ts',
]
const playwright = ['node_modules/@playwright/test/cli.js', 'test']

let running: ChildProcess | null = null
let postgres: Server | null = null

/**
 * Runs what `npm test` runs, or the stages named after `--only`, and prints the totals as the last line.
 * Gives the exit code.
 */
export async function runStages(args: string[]): Promise<number> {
  const only = readOnly(args)
  const wanted = (name: string) => only === null || only.includes(name)
  const projects = vitestProjects.filter(wanted)
  const needsBuild = ['build', 'architecture', 'processes', 'e2e'].some(wanted)
  const stages: Stage[] = []
  for (const name of installation) delete process.env[name]
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void endWith(signal))

  const check = async (name: string, work: () => Promise<boolean>) => {
    const ok = await timed(name, async () => {
      try {
        return await work()
      } catch (error) {
        console.error(error instanceof Stop ? error.message : error)
        return false
      }
    })
    stages.push({ name, kind: 'check', ok })
    return ok
  }
  const runner = async (name: string, command: string[]) => {
    const file = join(root, 'test-results', `${name}.json`)
    const exitCode = await timed(name, () => runProgram(command, { [REPORT_VARIABLE]: file }))
    const report = readReport(file)
    stages.push({ name, kind: 'runner', exitCode, report })
    return report
  }

  const unreported = (name: string) => stages.push({ name, kind: 'runner', exitCode: null, report: null })

  const reports: (Report | null)[] = []
  try {
    if (wanted('lint')) await check('lint', lint)
    if (wanted('types')) await check('types', checkTypes)
    const built = needsBuild && (await check('build', buildPages))
    if (['postgresql', 'processes', 'e2e'].some(wanted)) {
      postgres = await startPostgres()
      process.env.TEST_POSTGRES_URL = postgres.url
    }
    if (projects.length > 0) {
      reports.push(await runner('vitest', [...vitest, ...projects.map((project) => `--project=${project}`)]))
    }
    // the rest runs the production build
    if (wanted('processes')) {
      if (built)
        reports.push(await runner('processes', [...vitest, '--config', 'tests/processes/vitest.config.ts']))
      else unreported('processes')
    }
    if (wanted('e2e')) {
      const browser = built && (await check('browser', useChromium))
      if (browser) reports.push(await runner('e2e', playwright))
      else unreported('e2e')
    }
  } finally {
    await postgres?.stop()
  }

  if (only === null) {
    await check('equal numbers on both databases', async () => {
      const unequal = unequalNumbers(reports[0] ?? null)
      if (unequal) console.error(unequal)
      return unequal === null
    })
    await check('acceptance', async () => {
      const list = readFileSync(join(root, 'tests/acceptance.yaml'), 'utf8')
      const { planned, shown, problems } = checkAcceptance(
        list,
        reports.filter((report) => report !== null),
      )
      for (const problem of problems) console.error(problem)
      console.log(`${shown} demands shown, ${planned} planned`)
      return problems.length === 0
    })
  } else {
    console.log(`Only ${only.join(', ')}: the list of demands was not checked.`)
  }

  const totals = count(stages)
  for (const problem of totals.problems) console.error(problem)
  console.log(`${totals.passed} passed, ${totals.failed} failed`)
  return totals.failed === 0 ? 0 : 1
}

function readOnly(args: string[]): string[] | null {
  if (args.length === 0) return null
  const names = args[0] === '--only' ? (args[1]?.split(',') ?? []) : []
  const unknown = names.find((name) => !stageNames.includes(name))
  if (args.length === 2 && names.length > 0 && unknown === undefined) return names
  throw new Stop(`Usage: npm test, or npm test -- --only NAMES, of ${stageNames.join(', ')}.`)
}

async function lint(): Promise<boolean> {
  return (await runProgram(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])) === 0
}

async function useChromium(): Promise<boolean> {
  process.env.CHROMIUM_PATH = provideChromium()
  return true
}

async function checkTypes(): Promise<boolean> {
  // writes the types of the routes, which the compiler then reads
  if ((await runProgram(['node_modules/next/dist/bin/next', 'typegen'])) !== 0) return false
  return (await runProgram(['node_modules/typescript/bin/tsc', '--noEmit'])) === 0
}

async function buildPages(): Promise<boolean> {
  try {
    await build(console.log)
    return true
  } catch (error) {
    if (error instanceof Stop) console.error(readFileSync(join(root, '.setup/build.log'), 'utf8'))
    throw error
  }
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  console.log(`\n— ${name}`)
  const result = await work()
  console.log(`— ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}

/** Runs one program in a process group of its own and gives its exit code; null when it was ended by a signal. */
async function runProgram(args: string[], env: Record<string, string> = {}): Promise<number | null> {
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    detached: ownGroups,
  })
  running = child
  const tooLong = setTimeout(() => {
    console.error(`This took more than ${longest / 60_000} minutes and was ended.`)
    end(child)
  }, longest)
  const [code] = (await once(child, 'exit')) as [number | null]
  clearTimeout(tooLong)
  running = null
  return code
}

const ownGroups = process.platform !== 'win32'

function end(child: ChildProcess): void {
  if (child.pid && child.exitCode === null) process.kill(ownGroups ? -child.pid : child.pid, 'SIGTERM')
}

async function endWith(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  if (running) end(running)
  await postgres?.stop()
  process.exit(128 + constants.signals[signal])
}
