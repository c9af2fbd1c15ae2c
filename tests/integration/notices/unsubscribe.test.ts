import { beforeEach, describe, expect, it } from 'vitest'
import { addressHash, readUnsubscribeToken, unsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { database } from '@/lib/db/client'
import { unsubscribe } from '@/lib/notices/commands/unsubscribe'
import { mailsOfLink } from '@/lib/notices/queries/unsubscribing'
import { chooseMails } from '@/lib/people/commands/edit-account'
import { ownAccount } from '@/lib/people/queries'
import { anonymous, makePerson, signedInAs } from '../../support/factories/people'
import { refusalOf, removeEverybody } from '../people/scene'

beforeEach(removeEverybody)

const wishesOf = async (id: string) => {
  const person = await (await database()).person.findUniqueOrThrow({ where: { id } })
  return [person.mailsReviews, person.mailsPromises, person.mailsDigest]
}

describe('the link that ends mails', () => {
  it('ends those of its group for its person at once, without signing in, as often as it is followed', async () => {
    const db = await database()
    const [ada, eve] = [await makePerson(db), await makePerson(db)]
    await db.person.updateMany({ data: { mailsDigest: true } })
    for (const group of ['reviews', 'reviews', 'digest'] as const) {
      await unsubscribe(anonymous(), { token: unsubscribeToken({ group, who: ada.id }) })
    }
    expect(await wishesOf(ada.id)).toEqual([false, true, false])
    expect(await wishesOf(eve.id)).toEqual([true, true, true])
    await unsubscribe(anonymous(), { token: unsubscribeToken({ group: 'promises', who: ada.id }) })
    expect(await wishesOf(ada.id)).toEqual([false, false, false])
  })

  it('keeps an address without an account from being written to, by its hash alone', async () => {
    const who = addressHash('tomas@example.org')
    const token = unsubscribeToken({ group: 'invitations', who })
    for (let n = 0; n < 2; n++) await unsubscribe(anonymous(), { token })
    const rows = await (await database()).refusedAddress.findMany()
    expect(rows.map((row) => row.addressHash)).toEqual([who])
    expect(JSON.stringify(rows) + token).not.toContain('tomas')
  })

  it('ends nothing by being looked at', async () => {
    const ada = await makePerson(await database())
    const token = unsubscribeToken({ group: 'reviews', who: ada.id })
    expect(await mailsOfLink(anonymous(), token)).toEqual({ token, group: 'reviews' })
    expect(await wishesOf(ada.id)).toEqual([true, true, false])
  })

  it('cannot be made up, nor bent to another person or group', async () => {
    const db = await database()
    const [ada, eve] = [await makePerson(db), await makePerson(db)]
    const token = unsubscribeToken({ group: 'reviews', who: eve.id })
    const [group, who, seal = ''] = token.split('.')
    const bent = seal.startsWith('A') ? `B${seal.slice(1)}` : `A${seal.slice(1)}`
    for (const made of [
      ...['', 'x', `reviews.${ada.id}`, `${group}.${ada.id}.${seal}`, `promises.${who}.${seal}`],
      ...[`everything.${who}.${seal}`, `${group}.${who}.${bent}`, `${token}A`, `constructor.${who}.${seal}`],
    ]) {
      expect(readUnsubscribeToken(made), made).toBeNull()
      expect(await refusalOf(unsubscribe(anonymous(), { token: made })), made).toEqual({ code: 'not-found' })
    }
    expect([await wishesOf(ada.id), await wishesOf(eve.id)]).toEqual([
      [true, true, false],
      [true, true, false],
    ])
  })

  it('is seen by a form of the settings that was drawn before', async () => {
    const actor = signedInAs(await makePerson(await database()))
    const { version } = await ownAccount(actor)
    await unsubscribe(anonymous(), { token: unsubscribeToken({ group: 'reviews', who: actor.personId }) })
    const sent = { version, mailsReviews: true, mailsPromises: false, mailsDigest: true }
    expect(await refusalOf(chooseMails(actor, sent))).toMatchObject({
      code: 'conflict',
      theirs: { mailsReviews: '', mailsPromises: 'on', mailsDigest: '' },
    })
    await chooseMails(actor, { ...sent, version: version + 1 })
    expect(await wishesOf(actor.personId)).toEqual([true, false, true])
  })
})
