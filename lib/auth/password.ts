import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice: argon2id, 19 MiB, 2 passes, 1 lane. */
const parameters = { algorithm: 2 as const, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash to store for a password, with its own salt in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

let nobodysHash: Promise<string> | null = null

/**
 * Whether the password belongs to the hash. Where there is no hash (an unknown address, an account without
 * a password) it works as long and says no, so that the time of the answer tells nothing.
 */
export async function passwordMatches(
  storedHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const matches = await verify(storedHash ?? (await nobodysHash), password)
  return matches && storedHash !== null && storedHash !== undefined
}
