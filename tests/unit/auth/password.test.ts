import { describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '@/lib/auth/password'
import { defaultPassword } from '../../support/factories/people'

describe('passwords', () => {
  it('hashes a password with argon2id, 19 MiB, 2 passes, 1 lane and a salt of its own', async () => {
    const [first, second] = await Promise.all([hashPassword(defaultPassword), hashPassword(defaultPassword)])
    const form = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/
    expect(first).toMatch(form)
    expect(second).toMatch(form)
    expect(second).not.toBe(first)
  })

  it('tells the right password from a wrong one to the last character', async () => {
    const hash = await hashPassword(defaultPassword)
    expect(await passwordMatches(hash, defaultPassword)).toBe(true)
    expect(await passwordMatches(hash, `${defaultPassword} `)).toBe(false)
    expect(await passwordMatches(hash, defaultPassword.toUpperCase())).toBe(false)
    expect(await passwordMatches(hash, '')).toBe(false)
  })

  it('hashes every byte of a password of 200 characters', async () => {
    const long = 'é'.repeat(199)
    const hash = await hashPassword(`${long}a`)
    expect(await passwordMatches(hash, `${long}a`)).toBe(true)
    expect(await passwordMatches(hash, `${long}b`)).toBe(false)
  })

  it('refuses every password where there is no hash, the one of its own stand-in too', async () => {
    for (const nobody of [null, undefined]) {
      expect(await passwordMatches(nobody, defaultPassword)).toBe(false)
      expect(await passwordMatches(nobody, 'nobody has this password')).toBe(false)
      expect(await passwordMatches(nobody, '')).toBe(false)
    }
  })

  it('works for nobody as long as for somebody', async () => {
    const hash = await hashPassword(defaultPassword)
    await passwordMatches(null, 'the stand-in is made on first use')
    const spent = async (stored: string | null) => {
      const before = process.cpuUsage()
      for (let n = 0; n < 5; n++) await passwordMatches(stored, 'a wrong password')
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const ratio = (await spent(null)) / (await spent(hash))
    // an answer without the work would come in less than a hundredth of it; this is no measurement of time
    expect(ratio).toBeGreaterThan(0.2)
    expect(ratio).toBeLessThan(5)
  })
})
