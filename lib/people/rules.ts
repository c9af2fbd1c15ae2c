import type { Belongings } from './types'

/** The steps of the first plan's path, in their order, and the words for each. */
const welcomeSteps = {
  role: 'your target role',
  levels: 'your levels',
  gaps: 'your biggest gaps',
  goals: 'your first goals',
} as const

type WelcomeStep = keyof typeof welcomeSteps

/** Whether this is a step that the first plan's path can be left at; `levels` may name a competency. */
export function isWelcomeStep(text: string): boolean {
  return /^(role|levels(\/[a-z0-9-]{1,100})?|gaps|goals|done)$/.test(text)
}

/** Whether the path was begun and not gone to its end. */
export function isWelcomeUnfinished(step: string | null): step is string {
  return step !== null && step !== 'done'
}

/** Where a step stands in the path: "step 2 of 4: your levels". */
export function welcomePlace(step: string): string {
  const [part = ''] = step.split('/')
  const steps = Object.keys(welcomeSteps)
  const name = welcomeSteps[part as WelcomeStep] ?? welcomeSteps.role
  return `step ${Math.max(0, steps.indexOf(part)) + 1} of ${steps.length}: ${name}`
}

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
    ...counted(counts.skills, 'skill', 'skills'),
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
