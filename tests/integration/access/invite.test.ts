import { beforeEach, describe, expect, it } from 'vitest'
import { invite } from '@/lib/access/commands/invite'
import { revokeInvitation } from '@/lib/access/commands/revoke-invitation'
import { ownPeople } from '@/lib/access/queries/own-people'
import { inviteInput } from '@/lib/access/schema'
import { mentorshipKinds } from '@/lib/access/types'
import { invitationToken } from '@/lib/auth/invitation-token'
import { tokenHash } from '@/lib/auth/token'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { deletePerson } from '@/lib/people/data'
import { isLinkUsable } from '@/lib/people/queries'
import { anonymous, makePerson } from '@/tests/support/factories/people'
import { everything, outcomes, refusalOf } from '../people/scene'
import { opened, person, together, typed } from './scene'

const hour = 3_600_000

beforeEach(() => setClock(null))

describe('an invitation', () => {
  it('is to a mentor, a manager or a peer, and to nobody else', async () => {
    const owner = await person()
    for (const kind of mentorshipKinds) await invite(owner, typed({ kind }))
    const { invitations } = await ownPeople(owner)
    expect(invitations.map(({ kind }) => kind).sort()).toEqual([...mentorshipKinds].sort())
    expect(inviteInput.safeParse({ ...typed(), kind: 'friend' }).success).toBe(false)
  })

  it('has a token of 256 bits that is stored as its hash alone', async () => {
    const owner = await person()
    const { id, token } = await invite(owner, typed())
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const stored = JSON.stringify(await everything())
    expect(stored).toContain(tokenHash(token))
    expect(stored).not.toContain(token)
    // the mail is given the same link
    expect(invitationToken(id)).toBe(token)
    expect((await invite(owner, typed())).token).not.toBe(token)
  })

  it('to an address asks for one mail, in its own transaction', async () => {
    const owner = await person()
    const { id } = await invite(owner, typed({ email: `mia-${owner.personId}@example.org` }))
    const mails = await (await database()).outgoingMail.findMany({ where: { subjectId: id } })
    expect(mails).toMatchObject([
      {
        ...{ kind: 'invitation.received', occasion: `invitation.received:${id}`, personId: null },
        address: `mia-${owner.personId}@example.org`,
      },
    ])
  })

  it('to an address that has an account tells its person, and asks for one mail too', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const { id } = await invite(owner, typed({ email: mia.email.toUpperCase() }))
    const client = await database()
    const mails = await client.outgoingMail.findMany({ where: { subjectId: id } })
    expect(mails).toMatchObject([{ kind: 'invitation.received', personId: mia.personId }])
    expect(await client.notice.findMany({ where: { subjectId: id } })).toMatchObject([
      { kind: 'invitation.received', personId: mia.personId, actorId: owner.personId },
    ])
  })

  it('without an address asks for no mail', async () => {
    const { id } = await invite(await person(), typed())
    expect(await (await database()).outgoingMail.count({ where: { subjectId: id } })).toBe(0)
  })

  it('answers the same whether or not an address has an account', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    const answers = [
      await invite(owner, typed({ email: mia.email })),
      await invite(owner, typed({ email: `nobody-${owner.personId}@example.org` })),
    ]
    const shapes = answers.map(({ id, token, ...rest }) => ({ ...rest, id: id.length, token: token.length }))
    expect(shapes[0]).toEqual(shapes[1])
    const { invitations } = await ownPeople(owner)
    const lists = invitations.map(({ id, email, ...rest }) => rest)
    expect(lists[0]).toEqual(lists[1])
  })

  it('to oneself is refused in a sentence of its own', async () => {
    const owner = await person()
    const refusal = await refusalOf(invite(owner, typed({ email: ` ${owner.email.toUpperCase()} ` })))
    expect(refusal).toEqual({ code: 'invalid', fields: { email: 'oneself' } })
  })

  it('to an address that waits is refused until that one is taken back or runs out', async () => {
    const owner = await person()
    const email = `mia-${owner.personId}@example.org`
    const start = now().getTime()
    setClock(() => new Date(start))
    const { id } = await invite(owner, typed({ email }))
    const waiting = { code: 'invalid', fields: { email: 'waiting-already' } }
    expect(await refusalOf(invite(owner, typed({ email: email.toUpperCase() })))).toEqual(waiting)
    // not somebody else's business
    await invite(await person(), typed({ email }))
    await revokeInvitation(owner, { id })
    await invite(owner, typed({ email }))
    setClock(() => new Date(start + 120 * hour - 1))
    expect(await refusalOf(invite(owner, typed({ email })))).toEqual(waiting)
    setClock(() => new Date(start + 120 * hour))
    await invite(owner, typed({ email }))
  })

  it('to the same address many times at once is made once', async () => {
    const owner = await person()
    const email = `mia-${owner.personId}@example.org`
    const codes = await outcomes(Array.from({ length: 10 }, () => invite(owner, typed({ email }))))
    expect(codes.sort()).toEqual(['done', ...Array.from({ length: 9 }, () => 'invalid')])
  })

  it('to an address that mentors already is refused in a sentence of its own', async () => {
    const [owner, mia] = [await person(), await person('Mia')]
    await together(owner, mia)
    expect(await refusalOf(invite(owner, typed({ email: mia.email })))).toEqual({
      code: 'invalid',
      fields: { email: 'address-mentors-already' },
    })
    // the other way round it is another mentorship
    await invite(mia, typed({ email: owner.email }))
  })

  it('is sent twenty times within a day and not once more, also when all come at once', async () => {
    const owner = await person()
    const start = now().getTime()
    setClock(() => new Date(start))
    const codes = await outcomes(Array.from({ length: 23 }, () => invite(owner, typed())))
    expect(codes.filter((code) => code === 'done')).toHaveLength(20)
    expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(3)
    expect(await refusalOf(invite(owner, typed()))).toEqual({
      code: 'rate-limited',
      reason: 'invitations-a-day',
    })
    await invite(await person(), typed())
    setClock(() => new Date(start + 24 * hour))
    await invite(owner, typed())
  })

  it('sent again by the same form shows its link no second time', async () => {
    const owner = await person()
    const same = typed()
    const codes = await outcomes([invite(owner, same), invite(owner, same), invite(owner, same)])
    expect(codes.sort()).toEqual(['done', 'illegal', 'illegal'])
    expect(await refusalOf(invite(owner, same))).toEqual({ code: 'illegal', reason: 'sent-before' })
    expect((await ownPeople(owner)).invitations).toHaveLength(1)
  })

  it('is made and taken back by its owner alone', async () => {
    const owner = await person()
    const { id } = await invite(owner, typed())
    expect(await refusalOf(revokeInvitation(await person(), { id }))).toEqual({ code: 'not-found' })
    expect(await refusalOf(invite(anonymous(), typed()))).toEqual({ code: 'unauthenticated' })
    await revokeInvitation(owner, { id })
    expect(await refusalOf(revokeInvitation(owner, { id }))).toMatchObject({ code: 'illegal' })
    const events = await (await database()).activityEvent.findMany({ where: { subjectId: id } })
    expect(events.map(({ kind }) => kind).sort()).toEqual(['invitation.revoked', 'invitation.sent'])
  })

  it('is deleted with the account of its owner', async () => {
    const client = await database()
    const owner = await person()
    await invite(owner, typed())
    await makePerson(client)
    await client.person.delete({ where: { id: owner.personId } })
    expect(await client.invitation.count({ where: { ownerId: owner.personId } })).toBe(0)
  })

  it('leaves no address behind and lets nobody make an account any more when its owner is gone', async () => {
    const owner = await person()
    await invite(owner, typed({ email: 'gone-with-its-owner@example.org' }))
    const { browser } = await opened(owner)
    await transaction((tx) => deletePerson(tx, owner.personId))
    expect(await isLinkUsable(anonymous(), 'invitation', browser)).toBe(false)
    expect(JSON.stringify(await everything())).not.toContain('gone-with-its-owner')
  })
})
