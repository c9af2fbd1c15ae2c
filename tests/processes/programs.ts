import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = join(import.meta.dirname, '../..')

export type Ended = { code: number | null; out: string; err: string }

/** Runs a program of `bin` below `folder` until it ends. */
export async function runProgram(name: string, env: Record<string, string>, folder = root): Promise<Ended> {
  const child = spawn(process.execPath, [join(folder, 'bin', name)], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

/** A port of the loopback interface that is taken until `free` is called. */
export async function takenPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** A port of the loopback interface at which nobody listens. */
export async function silentPort(): Promise<number> {
  const { port, free } = await takenPort()
  await free()
  return port
}
