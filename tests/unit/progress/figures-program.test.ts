import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'belay-figures-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function figures(content: string | null, name = 'cases.json') {
  const file = join(folder, name)
  if (content !== null) writeFileSync(file, content)
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'bin/figures.ts', file], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status: run.status, lines: run.stdout.trim().split('\n'), errors: run.stderr.trim() }
}

const right = {
  kind: 'goal',
  name: 'one day',
  input: { start: '2026-03-01', due: '2026-03-01', today: '2026-03-01', state: 'open', milestones: [] },
  expected: { progress: 0, elapsed: 1, overdue: false, overdueMilestones: [], atRisk: false },
}

describe('the figures program', () => {
  it('passes every worked case of every kind', () => {
    const cases = readFileSync(join(root, 'tests/cases.json'), 'utf8')
    const { status, lines } = figures(cases)
    expect([status, lines.at(-1)]).toEqual([0, `${JSON.parse(cases).length} passed, 0 failed`])
  })

  it('ends well with the count when every case passes', () => {
    expect(figures(JSON.stringify([right]))).toMatchObject({ status: 0, lines: ['1 passed, 0 failed'] })
  })

  it('prints each failed case in a line and ends with 1', () => {
    const wrong = { ...right, name: 'wrong', expected: { ...right.expected, elapsed: 0.5 } }
    const { status, lines } = figures(JSON.stringify([right, wrong]))
    expect(status).toBe(1)
    expect(lines).toEqual(['failed: goal “wrong”: elapsed is 1, expected 0.5', '1 passed, 1 failed'])
  })

  it('counts a kind that does not exist, a case without its input and what is no case as failed', () => {
    const { status, lines } = figures(
      JSON.stringify([
        { ...right, kind: 'weather' },
        { kind: 'goal', name: 'bare', expected: { progress: 0 } },
        7,
      ]),
    )
    expect(status).toBe(1)
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toBe('0 passed, 3 failed')
  })

  it.each([
    ['is missing', null, 'missing.json', /there is no such file\.$/],
    ['is not JSON', 'not json', 'broken.json', /is not JSON: .*\.$/],
    ['holds no list', '{}', 'object.json', /holds no list of cases\.$/],
  ])('says in one sentence that the file %s', (_, content, name, sentence) => {
    const { status, lines, errors } = figures(content, name)
    expect(status).toBe(1)
    expect(lines).toEqual([''])
    expect(errors.split('\n')).toHaveLength(1)
    expect(errors).toMatch(sentence)
  })
})
