import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Names of environment variables that a source reads. */
function variables(source: string): string[] {
  return [...source.matchAll(/^ {2}([A-Z][A-Z_]+): (?:z\.|optional|webAddress|\w+)/gm)].map(
    ([, name = '']) => name,
  )
}

/** Scripts of package.json that a text has no line for. */
function undocumentedScripts(readme: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  return Object.keys(scripts).filter((name) => {
    const called = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
    return !new RegExp(`^\\| \`${called}\\b.*\\|`, 'm').test(readme)
  })
}

/** Variables that the product reads and a text does not name; the clock is for tests alone. */
function undocumentedVariables(text: string): string[] {
  return variables(read('lib/env.ts')).filter((name) => name !== 'CLOCK_FIXED_AT' && !text.includes(name))
}

describe('the README', () => {
  const readme = read('README.md')

  it('has a line for every script', () => {
    expect(undocumentedScripts(readme)).toEqual([])
    expect(undocumentedScripts(readme.replace('npm run figures', ''))).toEqual(['figures'])
  })

  it('names every variable, and so does the example', () => {
    expect(variables(read('lib/env.ts')).length).toBeGreaterThan(10)
    expect(undocumentedVariables(readme)).toEqual([])
    expect(undocumentedVariables(read('.env.example'))).toEqual([])
    expect(undocumentedVariables(readme.replaceAll('SIGN_UP', ''))).toEqual(['SIGN_UP'])
  })

  it('says what it is, shows it, and tells how to write a migration', () => {
    const [, intro = ''] = /^# Belay\n\n([^!]+)\n!\[/.exec(readme) ?? []
    expect(intro.split(/\.\s/).filter((sentence) => sentence.trim() !== '')).toHaveLength(3)
    expect(readme).toContain('npm run migration -- ')
    expect(readme).toMatch(/better-sqlite3[\s\S]+C\+\+ compiler/)
    for (const [, picture = ''] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
      expect(statSync(join(root, picture)).size).toBeLessThan(300_000)
    }
  })

  it('maps folders that exist', () => {
    const [, map = ''] = /## The map\n\n```\n([\s\S]+?)```/.exec(readme) ?? []
    const folders = [...map.matchAll(/^(\w+)\/ /gm)].map(([, name = '']) => name)
    expect(folders).toContain('lib')
    expect(folders.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })
})

describe('continuous integration', () => {
  it('calls npm test', () => {
    expect(read('.ci/run')).toMatch(/^(exec )?npm test$/m)
  })
})

describe('the licence', () => {
  it('is MIT', () => {
    expect(read('LICENSE')).toMatch(/^MIT License\n/)
    expect(JSON.parse(read('package.json')).license).toBe('MIT')
  })
})

describe('decisions', () => {
  const names = readdirSync(join(root, 'docs/decisions')).sort()

  it('are numbered, each one page with its context, choice and cost', () => {
    expect(names.map((name) => name.slice(0, 3))).toEqual(
      names.map((_, index) => String(index + 1).padStart(3, '0')),
    )
    for (const name of names) {
      const text = read(`docs/decisions/${name}`)
      expect(text, name).toMatch(/^# \d{3} /)
      for (const part of ['Context', 'Choice', 'costs']) expect(text, name).toContain(part)
      expect(text.split('\n').length, `${name} is longer than a page`).toBeLessThan(70)
    }
  })
})
