import type { CastMember } from './seed-cast'

/** A line for each person of the cast: the address to sign in with, and who that is. */
export function signIns(cast: readonly CastMember[]): string {
  const width = Math.max(...cast.map(({ email }) => email.length))
  return cast.map(({ email, name, about }) => `  ${email.padEnd(width)}  ${name} ${about}`).join('\n')
}

/** How much was stored, in words. */
export function castInWords(cast: readonly CastMember[]): string {
  const sum = (of: 'goals' | 'milestones' | 'ratings' | 'entries') =>
    cast.reduce((total, member) => total + member[of], 0)
  return (
    `${cast.length} people with a plan each, ${sum('goals')} goals with ${sum('milestones')} milestones, ` +
    `${sum('ratings')} ratings and ${sum('entries')} journal entries`
  )
}
