import { afterEach, describe, expect, it, vi } from 'vitest'

/** The session cookie of an installation that people reach at this address. */
async function cookieAt(appUrl: string) {
  vi.stubEnv('DATABASE_URL', 'file:./unused.db')
  vi.stubEnv('SECRET', 'for-the-tests-of-this-machine-and-nothing-else')
  vi.stubEnv('APP_URL', appUrl)
  vi.resetModules()
  const { providerCookies, sessionCookie } = await import('@/lib/auth/cookie')
  return { ...sessionCookie(), others: Object.values(providerCookies()) }
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the session cookie', () => {
  it('is bound to its host and to encrypted connections behind https', async () => {
    const { name, options } = await cookieAt('https://belay.example.org')
    expect(name).toMatch(/^__Host-/)
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    expect(options).not.toHaveProperty('domain')
  })

  it('outlives the session, whose end the database knows', async () => {
    const { options } = await cookieAt('https://belay.example.org')
    // longer than any browser keeps one
    expect(options.maxAge).toBe(400 * 86_400)
  })

  it('is no better kept than those that last while one signs in through a provider', async () => {
    const { others } = await cookieAt('https://belay.example.org')
    expect(others).toHaveLength(5)
    for (const { name, options } of others) {
      expect(name).toMatch(/^__Host-next-auth\./)
      expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
      expect(options).not.toHaveProperty('domain')
    }
    expect((await cookieAt('')).others.map(({ name }) => name).join()).not.toContain('__')
  })

  it.each([['http://localhost:3000'], ['']])('does without the prefix at "%s"', async (appUrl) => {
    const { name, options } = await cookieAt(appUrl)
    expect(name).not.toMatch(/^__/)
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false })
  })
})
