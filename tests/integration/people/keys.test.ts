import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/db/client'
import { editKeys, editProfile } from '@/lib/people/commands/edit-account'
import { ownAccount } from '@/lib/people/queries'
import { anonymous, makePerson, signedInAs } from '../../support/factories/people'
import { refusalOf, removeEverybody } from './scene'

beforeEach(removeEverybody)

describe('the keys of the pages', () => {
  it('are on for a new account, and are switched off and on again', async () => {
    const actor = signedInAs(await makePerson(await database()))
    expect(await ownAccount(actor)).toMatchObject({ pageKeys: true, version: 1 })
    await editKeys(actor, { version: 1, pageKeys: false })
    expect(await ownAccount(actor)).toMatchObject({ pageKeys: false, version: 2 })
    await editKeys(actor, { version: 2, pageKeys: true })
    expect(await ownAccount(actor)).toMatchObject({ pageKeys: true, version: 3 })
  })

  it('switched in the second of two tabs are refused with what stands now', async () => {
    const actor = signedInAs(await makePerson(await database()))
    await editProfile(actor, { version: 1, name: 'From one tab', timeZone: 'UTC' })
    expect(await refusalOf(editKeys(actor, { version: 1, pageKeys: false }))).toMatchObject({
      code: 'conflict',
      theirs: { pageKeys: 'on' },
      version: 2,
    })
    expect((await ownAccount(actor)).pageKeys).toBe(true)
  })

  it('are switched by nobody who is not signed in', async () => {
    expect(await refusalOf(editKeys(anonymous(), { version: 1, pageKeys: false }))).toMatchObject({
      code: 'unauthenticated',
    })
  })
})
