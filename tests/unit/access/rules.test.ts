import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seesInWords, seesSentence } from '@/components/access/sees-in-words'
import { activeKey } from '@/lib/access/rules/active-key'
import { grantValues } from '@/lib/access/rules/grant-values'
import { invitationLifetime, invitationState, isWaiting } from '@/lib/access/rules/invitation-state'
import { grantInput, inviteInput, rhythmInput } from '@/lib/access/schema'

const at = new Date('2027-03-10T12:00:00Z')
const fresh = {
  expiresAt: new Date(at.getTime() + 1),
  ...{ revokedAt: null, openedAt: null, declinedAt: null, mentorshipId: null },
}

describe('where an invitation stands', () => {
  it('waits for its link to be opened and then for the answer, until its time has passed', () => {
    expect(invitationState(fresh, at)).toBe('waiting')
    expect(invitationState({ ...fresh, openedAt: at }, at)).toBe('opened')
    expect(invitationState({ ...fresh, expiresAt: at }, at)).toBe('run-out')
    expect(invitationState({ ...fresh, openedAt: at, expiresAt: at }, at)).toBe('run-out')
  })

  it('is what was done with it, for ever', () => {
    const late = new Date(at.getTime() + 2 * invitationLifetime)
    for (const now of [at, late]) {
      expect(invitationState({ ...fresh, mentorshipId: 'm' }, now)).toBe('accepted')
      expect(invitationState({ ...fresh, openedAt: at, declinedAt: at }, now)).toBe('declined')
      expect(invitationState({ ...fresh, revokedAt: at }, now)).toBe('revoked')
    }
  })

  it('can be answered for 120 hours and not one instant longer', () => {
    const expiresAt = new Date(at.getTime() + 120 * 3_600_000)
    expect(expiresAt.getTime() - at.getTime()).toBe(invitationLifetime)
    const isGood = (ms: number) => isWaiting(invitationState({ ...fresh, expiresAt }, new Date(ms)))
    expect([isGood(expiresAt.getTime() - 1), isGood(expiresAt.getTime())]).toEqual([true, false])
  })

  it('never waits again once it has stopped', () => {
    const moment = fc.option(fc.date({ noInvalidDate: true }), { nil: null })
    const invitation = fc.record({
      ...{ expiresAt: fc.date({ noInvalidDate: true }), revokedAt: moment, openedAt: moment },
      ...{ declinedAt: moment, mentorshipId: fc.option(fc.string(), { nil: null }) },
    })
    fc.assert(
      fc.property(invitation, fc.nat(), fc.nat(), (one, start, later) => {
        const waits = (ms: number) => isWaiting(invitationState(one, new Date(ms)))
        return waits(start) || !waits(start + later)
      }),
    )
  })
})

describe('a mentorship', () => {
  it('is one of its owner and counterpart, in that order', () => {
    expect(activeKey('a', 'b')).not.toBe(activeKey('b', 'a'))
  })
})

describe('what is granted', () => {
  const box = fc.boolean()
  const day = fc.constantFrom(null, '2026-05-01', '1999-12-31')
  const sees = fc.record({ goals: box, skills: box, levels: box, journal: box, journalFrom: day })

  it('comes back from its form as it went in', () => {
    fc.assert(
      fc.property(sees, (grant) => {
        // a box that is not ticked sends nothing
        const sent = Object.fromEntries(Object.entries(grantValues(grant)).filter(([, text]) => text !== ''))
        const { id, version, ...back } = grantInput.parse({ id: 'x', version: 1, ...sent })
        expect(back).toEqual({
          ...{ seesGoals: grant.goals, seesSkills: grant.skills, seesLevels: grant.levels },
          ...{ seesJournal: grant.journal, journalFrom: grant.journalFrom },
        })
      }),
    )
  })

  it('is said in words, part by part', () => {
    const all = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }
    expect(seesSentence(all)).toBe('Sees goals and milestones, skills, levels and the journal.')
    const none = { ...all, goals: false, skills: false, levels: false, journal: false }
    expect(seesSentence(none)).toBe('Sees nothing of your plan now.')
    expect(seesSentence({ ...none, journal: true, journalFrom: '2026-05-01' })).toBe(
      'Sees the journal from 1 May 2026 on.',
    )
    fc.assert(
      fc.property(sees, (grant) => {
        const on = [grant.goals, grant.skills, grant.levels, grant.journal].filter(Boolean)
        expect(seesInWords(grant)).toHaveLength(on.length)
      }),
    )
  })
})

describe('the forms', () => {
  const sent = { kind: 'mentor', purpose: 'To talk.', requestId: 'abcdefgh' }
  const faultOf = (changes: Record<string, string>) =>
    inviteInput.safeParse({ ...sent, ...changes }).error?.issues[0]?.message

  it('take an invitation without an address, and none with what is no address', () => {
    expect(inviteInput.parse(sent).email).toBe('')
    expect(inviteInput.parse({ ...sent, email: ' Mia@example.org ' }).email).toBe('Mia@example.org')
    expect(faultOf({ email: 'mia' })).toBe('This is not a mail address. Write it as name@example.org.')
    expect(faultOf({ email: 'mia@example.org, eve@example.org' })).toMatch(/not a mail address/)
    expect(faultOf({ purpose: ' ' })).toBe('Say in a sentence what you invite them for.')
  })

  it('know the four rhythms and none', () => {
    const weeks = (text: string) => rhythmInput.safeParse({ id: 'x', version: 1, rhythmWeeks: text })
    expect(['', '2', '4', '6', '13'].map((text) => weeks(text).data?.rhythmWeeks)).toEqual([
      ...[null, 2, 4, 6, 13],
    ])
    for (const text of ['0', '3', '52', '4.0', 'x']) {
      expect(weeks(text).error?.issues[0]?.message).toBe('Choose one from the list.')
    }
  })
})
