import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { newToken, tokenHash } from '@/lib/auth/token'

it('makes tokens of 256 bits in letters that need no escaping in an address', () => {
  const tokens = Array.from({ length: 100 }, newToken)
  for (const token of tokens) {
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  }
  expect(new Set(tokens).size).toBe(100)
})

it('stores a token by its SHA-256', () => {
  const token = newToken()
  expect(tokenHash(token)).toBe(createHash('sha256').update(token).digest('hex'))
  expect(tokenHash(token)).not.toContain(token)
})
