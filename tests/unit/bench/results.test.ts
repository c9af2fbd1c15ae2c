import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

it('writes names and values of the bench where git does not look', () => {
  expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('/bench/')
  const program = readFileSync(join(root, 'bin/bench.ts'), 'utf8')
  expect(program).toContain("'bench/results.json'")
  expect(program).toContain('({ name, value }) => ({ name, value: rounded(value) })')
})
