import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runProgram } from './programs'

/** A clone in which nothing is installed, with an `npm` that does what the test wants. */
let clone: string
let env: Record<string, string>

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'belay-clone-'))
  const root = join(import.meta.dirname, '../..')
  for (const part of ['bin', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(clone, part), { recursive: true })
  mkdirSync(join(clone, 'tools'))
  env = { PATH: `${join(clone, 'tools')}${delimiter}${process.env.PATH}`, DATA_DIR: join(clone, 'data') }
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

function npmThat(does: string): void {
  const file = join(clone, 'tools', 'npm')
  writeFileSync(file, `#!/bin/sh\necho "$@" >> calls\n${does}\n`)
  chmodSync(file, 0o755)
}

const calls = () =>
  existsSync(join(clone, 'calls')) ? readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n') : []

async function install(options = ''): Promise<number | null> {
  const setup = pathToFileURL(join(clone, 'bin/setup.mjs')).href
  const script = `const { install } = await import('${setup}'); await install(() => {}${options})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  return code
}

describe('the installation', () => {
  it('names the compiler that is missing and makes no data folder', async () => {
    npmThat('echo "npm error gyp ERR! not found: make"; exit 1')
    const { code, err } = await runProgram('start.mjs', env, clone)
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toMatch(/C\+\+ compiler/)
    expect(existsSync(join(clone, 'data'))).toBe(false)
  })

  it('says where npm’s own words are when it fails for another reason', async () => {
    npmThat('echo "npm error network is down"; exit 1')
    const { code, err } = await runProgram('start.mjs', env, clone)
    expect(code).toBe(1)
    expect(err).toMatch(/\.setup\/install\.log/)
    expect(readFileSync(join(clone, '.setup/install.log'), 'utf8')).toContain('network is down')
  })

  it('happens once per lockfile, and again with the tools for testing', async () => {
    npmThat('mkdir -p node_modules')
    await install()
    await install()
    expect(calls()).toEqual(['ci --omit=dev'])
    await install(', { dev: true }')
    await install()
    expect(calls()).toEqual(['ci --omit=dev', 'ci --include=dev'])
    appendFileSync(join(clone, 'package-lock.json'), '\n')
    await install(', { dev: true }')
    expect(calls()).toHaveLength(3)
  })

  it('starts over after one that failed half-way', async () => {
    npmThat('mkdir -p node_modules/half; exit 1')
    expect(await install()).not.toBe(0)
    npmThat('mkdir -p node_modules/whole')
    expect(await install()).toBe(0)
    expect(calls()).toHaveLength(2)
  })

  it('leaves no process behind when it is interrupted', async () => {
    // something that npm started stays connected to the test for as long as it lives
    const test = createServer()
    test.listen(0, '127.0.0.1')
    await once(test, 'listening')
    const { port } = test.address() as AddressInfo
    npmThat(`"${process.execPath}" -e "require('net').connect(${port}, '127.0.0.1').resume()" & wait`)
    const child = spawn(process.execPath, [join(clone, 'bin/start.mjs')], {
      env: { ...process.env, ...env, PORT: '0' },
      stdio: 'ignore',
    })
    const [connection] = (await once(test, 'connection')) as [Socket]
    connection.on('error', () => {}).resume()
    child.kill('SIGTERM')
    await Promise.all([once(child, 'exit'), once(connection, 'close')])
    test.close()
    expect(existsSync(join(clone, 'node_modules/.belay-installed'))).toBe(false)
  })

  it('is not begun with a Node that the package does not name', async () => {
    npmThat('exit 0')
    const manifest = readFileSync(join(clone, 'package.json'), 'utf8')
    writeFileSync(join(clone, 'package.json'), manifest.replace(/"node": "[^"]+"/, '"node": "^99.1.0"'))
    const { code, err } = await runProgram('start.mjs', env, clone)
    expect(code).toBe(1)
    expect(err).toContain(`this is Node ${process.versions.node}`)
    expect(calls()).toEqual([])
  })
})
