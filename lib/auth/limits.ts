import type { Limit } from './rate-limit'

/** Every limit in one place; the numbers leave room for people and none for guessing. */
export const limits = {
  signInByAccount: { name: 'sign-in account', attempts: 10, seconds: 900 },
  signInByAddress: { name: 'sign-in address', attempts: 50, seconds: 900 },
  signUpByAddress: { name: 'sign-up address', attempts: 10, seconds: 3600 },
  resetByAccount: { name: 'reset account', attempts: 5, seconds: 3600 },
  resetByAddress: { name: 'reset address', attempts: 20, seconds: 3600 },
  passwordByAccount: { name: 'password account', attempts: 10, seconds: 900 },
  tokenByAddress: { name: 'token address', attempts: 60, seconds: 900 },
} as const satisfies Record<string, Limit>
