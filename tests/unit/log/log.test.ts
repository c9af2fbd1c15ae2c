import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { logFrameworkError, logUnexpected, logUnreadable } from '@/lib/log'

let written = ''
beforeEach(() => {
  written = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const line = () => JSON.parse(written)

/** An error with properties as a library gives it. */
function failure(name: string, message: string, more: object = {}): Error {
  const error = new Error(message)
  error.name = name
  error.stack = `${name}: ${message}\n    at somewhere (file.ts:1:1)`
  return Object.assign(error, more)
}

describe('the log', () => {
  it('says of an error what it is, where it happened and under which id', () => {
    const id = logUnexpected(failure('TypeError', 'x is not a function'), 'action on /goals')
    expect(line()).toEqual({
      level: 'error',
      message: 'unexpected error',
      id,
      where: 'action on /goals',
      error: 'TypeError: x is not a function\n    at somewhere (file.ts:1:1)',
    })
  })

  it.each([
    [
      'a statement of the database',
      failure('PrismaClientValidationError', 'data: {\n  title: "dear diary"\n    at dear diary"\n}'),
    ],
    ['a driver', failure('DriverAdapterError', 'invalid input syntax: "dear diary"', { code: '22P02' })],
    ['a text that was parsed', failure('SyntaxError', 'Unexpected token, "dear diary" is not valid JSON')],
    [
      'a mail',
      failure('Error', '550 dear diary <ada@example.org>', { command: 'RCPT TO', code: 'EENVELOPE' }),
    ],
  ])('keeps to itself what %s repeats of what somebody typed', (_what, error) => {
    // the stack begins with the message
    error.stack = `${error.name}: ${error.message}\n    at somewhere (file.ts:1:1)`
    logUnexpected(error, 'here')
    expect(written).not.toContain('dear diary')
    expect(written).not.toContain('ada@example.org')
    expect(line().error).toContain(error.name)
    expect(line().error).toContain('at somewhere')
  })

  it('does not say what was thrown when it is no error', () => {
    logUnexpected('dear diary', 'here')
    expect(line().error).toBe('thrown: string')
  })

  it('files an error of a page under the digest that the page shows', () => {
    expect(logFrameworkError(failure('Error', 'broken', { digest: '4711' }), 'GET /plan')).toBe('4711')
    expect(line()).toMatchObject({ level: 'error', id: '4711', where: 'GET /plan' })
  })

  it('gives an error that the framework left without a digest an id of its own', () => {
    const id = logFrameworkError(failure('Error', 'broken'), 'GET /api/health')
    expect(id).toMatch(/^\w{8}$/)
    expect(line().id).toBe(id)
  })

  it('takes a form that cannot be read for no error of its own', () => {
    logUnreadable(failure('Error', 'Unexpected end of form'), 'POST /sign-in')
    expect(line()).toMatchObject({ level: 'info', error: 'Error: Unexpected end of form' })
  })
})
