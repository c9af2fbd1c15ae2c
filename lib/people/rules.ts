import type { Belongings } from './types'

/** What an account is found by: people write their address with capitals and spaces. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase()
}

/** How long a link handed out for an account is good, in milliseconds (invitation: 120 hours, reset: 1 hour). */
export const tokenLifetime = { invitation: 120 * 3_600_000, reset: 3_600_000 } as const

export type TokenKind = keyof typeof tokenLifetime

/** Whether a handed-out link can still be used. */
export function isTokenUsable(token: { expiresAt: Date; usedAt: Date | null }, at: Date): boolean {
  return token.usedAt === null && token.expiresAt > at
}

/** Who may make an account: anybody while sign-up is open, the first person always, later only the invited. */
export function maySignUp(state: {
  signUp: 'open' | 'closed'
  isFirst: boolean
  isInvited: boolean
}): boolean {
  return state.signUp === 'open' || state.isFirst || state.isInvited
}

const browsers: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** A browser's description of itself in words: "Firefox on Linux". */
export function browserInWords(userAgent: string): string {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1]
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1]
  if (!browser) return 'A browser'
  return system ? `${browser} on ${system}` : browser
}

/** The time zones to choose from, the one in use among them: browsers know names that this runtime does not list. */
export function timeZoneChoices(inUse: string): string[] {
  return [...new Set(['UTC', inUse, ...Intl.supportedValuesOf('timeZone')])]
}

/** What goes with an account: "2 plans, 14 journal entries, your name and your address". */
export function belongingsInWords(counts: Belongings): string {
  const parts = [
    ...counted(counts.plans, 'plan', 'plans'),
    ...counted(counts.goals, 'goal', 'goals'),
    ...counted(counts.ratings, 'rating', 'ratings'),
    ...counted(counts.entries, 'journal entry', 'journal entries'),
    'your name',
  ]
  return `${parts.join(', ')} and your address`
}

/** Nothing where there is none. */
function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]
}
