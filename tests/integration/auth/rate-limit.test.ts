import { beforeEach, describe, expect, it } from 'vitest'
import { type Limit, spendAttempt } from '@/lib/auth/rate-limit'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'

const limit: Limit = { name: 'tests of addresses', attempts: 2, seconds: 60 }

beforeEach(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  await (await database()).rateLimit.deleteMany()
})

describe('a rate limit by address', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:3::1'],
    ['2001:DB8::1', '2001:db8:0:0:1::', '2001:db8:0:1::1'],
    ['fe80::1%eth0', 'fe80::2', 'fe80:1::1'],
    ['::1', '::2', '1::'],
  ])('counts %s and %s as one network, and %s as another', async (one, same, other) => {
    await spendAttempt(limit, one)
    await spendAttempt(limit, same)
    await expect(spendAttempt(limit, one)).rejects.toMatchObject({ code: 'rate-limited' })
    await spendAttempt(limit, other)
  })

  it('counts each IPv4 address for itself', async () => {
    await spendAttempt(limit, '203.0.113.7')
    await spendAttempt(limit, '203.0.113.7')
    await spendAttempt(limit, '203.0.113.8')
    await expect(spendAttempt(limit, '203.0.113.7')).rejects.toMatchObject({ code: 'rate-limited' })
  })
})
