import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium or Chrome: the one that CHROMIUM_PATH names, else one that is installed, else Playwright's own.
 * Null when there is none.
 */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ]
  return candidates.find((path) => path && existsSync(path)) ?? null
}

/** A Chromium, got from the system's packages or, where that is not possible, by Playwright. Throws when neither can. */
export function provideChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-y', ...args], { stdio: 'inherit', env: aptEnvironment })
    apt('update')
    apt('install', '--no-install-recommends', 'chromium')
    const installed = findChromium()
    if (installed) return installed
  }
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  })
  const downloaded = findChromium()
  if (downloaded) return downloaded
  throw new Error('No Chromium could be found or fetched: install one, or name it with CHROMIUM_PATH.')
}

const aptEnvironment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }

/** What Chromium has to be started with here: root cannot have its sandbox; nothing but the test may use the network. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
]
