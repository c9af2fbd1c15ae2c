import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { root } from './settings.mjs'

/**
 * Runs one program of the set-up. What it prints goes to a log under .setup/. It stands in a process group
 * of its own, which is ended with this process, so that nothing it started stays behind.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ ok: boolean, log: string, output: string }>} `log` under the root
 */
export async function step(name, command, args, { env = {} } = {}) {
  const log = join('.setup', `${name}.log`)
  mkdirSync(join(root, '.setup'), { recursive: true })
  const stream = createWriteStream(join(root, log))
  const ownGroup = process.platform !== 'win32'
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  // before there is a process to end, so that no moment is left in which a signal would miss it
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (child?.pid && child.exitCode === null) process.kill(ownGroup ? -child.pid : child.pid, 'SIGTERM')
    process.exit(128 + constants.signals[signal])
  }
  process.on('SIGINT', end).on('SIGTERM', end)
  child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
    shell: !ownGroup && command === 'npm',
  })
  child.stdout?.pipe(stream, { end: false })
  child.stderr?.pipe(stream, { end: false })
  const ok = await new Promise((settled) => {
    child?.once('error', (error) => {
      stream.write(String(error))
      settled(false)
    })
    child?.once('close', (code) => settled(code === 0))
  })
  process.off('SIGINT', end).off('SIGTERM', end)
  await new Promise((written) => stream.end(written))
  return { ok, log, output: readFileSync(join(root, log), 'utf8') }
}
