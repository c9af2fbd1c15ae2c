import { createHash, randomBytes } from 'node:crypto'

/** A token to hand out: 256 random bits in URL-safe letters. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What a token is stored and found by. SHA-256 suffices: 256 random bits cannot be guessed back. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
