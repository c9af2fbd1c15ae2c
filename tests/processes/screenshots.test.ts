import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const readme = join(root, 'docs/screenshots')

/** Width and height of a PNG picture, in pixels. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('npm run screenshots', () => {
  it('takes the pages that it is asked for at every width, in every theme, zoomed and printed, and leaves the README’s pictures alone', () => {
    const before = readdirSync(readme).map((name) => statSync(join(readme, name)).mtimeMs)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'bin/program.mjs'), 'screenshots', 'sign-in'],
      { encoding: 'utf8', env: { ...process.env, PORT: '', DATABASE_URL: '', DATA_DIR: '' } },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Took 2 pages, each 11 times/)
    const folder = join(root, 'test-results/screenshots/signed-out')
    const names = readdirSync(folder)
      .filter((name) => name.startsWith('sign-in'))
      .sort()
    expect(names).toEqual(
      ['sign-in', 'sign-in-refused']
        .flatMap((page) =>
          ['1280', '768', '360']
            .flatMap((width) => ['light', 'dark', 'forced'].map((colours) => `${width}.${colours}`))
            .concat('320.light', '794.print')
            .map((look) => `${page}.${look}.png`),
        )
        .sort(),
    )
    for (const name of names) expect(sizeOf(join(folder, name))[0]).toBe(Number(name.split('.')[1]))
    expect(readdirSync(readme).map((name) => statSync(join(readme, name)).mtimeMs)).toEqual(before)
  })

  it('has pictures in the README that its page can carry', () => {
    const names = readdirSync(readme)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(statSync(join(readme, name)).size).toBeLessThan(300_000)
  })
})
