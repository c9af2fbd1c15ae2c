import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { floorPageSource } from './floor-source'
import type { Piece } from './outline'

/** A built app that serves the floors: `/` the given pieces, `/link` nothing but a link. */
export type FloorApp = { folder: string; remove: () => void }

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`

const link = `import Link from 'next/link'
export default function Page() {
  return <Link href="/">Plan</Link>
}
`

/** Writes and builds the app in a folder of its own. `root` is where the packages are installed. Throws when the build fails. */
export async function buildFloorApp(root: string, pieces: readonly Piece[]): Promise<FloorApp> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'belay-floor-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const packages = realpathSync(join(root, 'node_modules'))
  symlinkSync(packages, join(folder, 'node_modules'), 'junction')
  mkdirSync(join(folder, 'app/link'), { recursive: true })
  const files = {
    'package.json': '{ "private": true, "type": "module" }\n',
    // the build refuses a link that leads out of its root, so that is a folder that holds both
    'next.config.mjs': `export default ${JSON.stringify({ turbopack: { root: sharedFolder(folder, packages) } })}\n`,
    'app/layout.js': layout,
    'app/page.js': floorPageSource(pieces),
    'app/link/page.js': link,
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  try {
    await promisify(execFile)(process.execPath, [join(packages, 'next/dist/bin/next'), 'build'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
  } catch (error) {
    remove()
    throw new Error('The floor could not be built.', { cause: error })
  }
  return { folder, remove }
}

function sharedFolder(one: string, other: string): string {
  let folder = one
  while (relative(folder, other).startsWith('..')) folder = join(folder, '..')
  return folder
}
