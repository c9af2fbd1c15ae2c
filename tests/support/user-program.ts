import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Runs `npm run user -- …` beside a server with these settings, as its operator would; gives what it prints. */
export async function runUserProgram(env: Record<string, string>, ...args: string[]): Promise<string> {
  const program = join(import.meta.dirname, '../../bin/program.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'user', ...args], {
    env: { ...process.env, DATABASE_URL: '', SECRET: '', NODE_ENV: 'production', ...env },
  })
  return stdout
}
