import type { Account, User } from 'next-auth'
import type { AdapterUser } from 'next-auth/adapters'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { adapter } from '@/lib/auth/adapter'
import { authOptions } from '@/lib/auth/options'
import { findSession } from '@/lib/auth/sessions'
import { newToken } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { ownAccount } from '@/lib/people/queries'
import { anonymous, makePerson, signedInAs } from '../../support/factories/people'
import { everything, removeEverybody } from './scene'

const issuer = 'https://login.example.org/realm'

vi.hoisted(() => {
  process.env.OIDC_ISSUER = 'https://login.example.org/realm/'
  process.env.OIDC_CLIENT_ID = 'belay'
  process.env.OIDC_CLIENT_SECRET = 'secret'
  process.env.GITHUB_CLIENT_ID = 'belay'
  process.env.GITHUB_CLIENT_SECRET = 'secret'
  process.env.SIGN_UP = 'closed'
})

beforeEach(removeEverybody)

const ours = adapter({ userAgent: 'Firefox/132.0' })
const profile = (email: string, name = 'Ada'): Omit<AdapterUser, 'id'> => ({
  name,
  email,
  emailVerified: null,
})

async function link(personId: string, provider: string, subject: string): Promise<void> {
  await ours.linkAccount?.({ userId: personId, provider, providerAccountId: subject, type: 'oauth' })
}

const whoIs = (provider: string, subject: string) =>
  ours.getUserByAccount?.({ provider, providerAccountId: subject })

describe('an account at an identity provider', () => {
  it('is found by who vouches and for whom', async () => {
    const ada = await makePerson(await database())
    await link(ada.id, 'oidc', 'subject-1')
    expect(await whoIs('oidc', 'subject-1')).toMatchObject({ id: ada.id, email: ada.email })
    expect(await whoIs('oidc', 'subject-2')).toBeNull()
    const client = await database()
    expect(await client.identity.findMany()).toMatchObject([
      { personId: ada.id, provider: 'oidc', issuer, subject: 'subject-1' },
    ])
  })

  it('makes an account that is found by its name', async () => {
    const person = await ours.createUser?.(profile('ada@example.org', 'Ádá Lovelace') as AdapterUser)
    const found = { where: { id: person?.id ?? '', searchKey: { contains: 'ada lovelace' } } }
    expect(await (await database()).person.count(found)).toBe(1)
  })

  it('is nobody’s with the same subject at another issuer', async () => {
    const ada = await makePerson(await database())
    await link(ada.id, 'oidc', '12345')
    expect(await whoIs('github', '12345')).toBeNull()
    const eve = await makePerson(await database())
    await link(eve.id, 'github', '12345')
    expect(await whoIs('github', '12345')).toMatchObject({ id: eve.id })
    expect(await whoIs('oidc', '12345')).toMatchObject({ id: ada.id })
  })

  it('is not inherited when the same button leads to another issuer', async () => {
    const ada = await makePerson(await database())
    const row = { id: newId(), personId: ada.id, provider: 'oidc', subject: 'subject-1', createdAt: now() }
    await (await database()).identity.create({ data: { ...row, issuer: 'https://old.example' } })
    expect(await whoIs('oidc', 'subject-1')).toBeNull()
    expect((await ownAccount(signedInAs(ada))).identities).toEqual([])
  })

  it('belongs to one person only', async () => {
    const [ada, eve] = [await makePerson(await database()), await makePerson(await database())]
    await link(ada.id, 'oidc', 'subject-1')
    await expect(link(eve.id, 'oidc', 'subject-1')).rejects.toThrow()
    expect(await whoIs('oidc', 'subject-1')).toMatchObject({ id: ada.id })
  })

  it('of a provider that is not configured is refused', async () => {
    await expect(whoIs('google', 'subject-1')).rejects.toThrow('not configured')
  })

  it('keeps none of the provider’s tokens', async () => {
    const ada = await makePerson(await database())
    await ours.linkAccount?.({
      userId: ada.id,
      provider: 'oidc',
      providerAccountId: 'subject-1',
      type: 'oauth',
      access_token: 'the-access-token',
      refresh_token: 'the-refresh-token',
      id_token: 'the-id-token',
    })
    expect(JSON.stringify(await everything())).not.toMatch(/the-(access|refresh|id)-token/)
  })
})

describe('a person who comes from an identity provider', () => {
  it('gets an account without a password; the first one runs the installation', async () => {
    const made = await ours.createUser?.(profile('Ada@example.org', ' Ada \u0000 Lead '))
    const client = await database()
    expect(await client.person.findMany()).toMatchObject([
      {
        id: made?.id,
        name: 'Ada Lead',
        email: 'Ada@example.org',
        emailKey: 'ada@example.org',
        passwordHash: null,
        isOperator: true,
        operatorKey: 'operator',
      },
    ])
  })

  it('gets none where accounts are closed, even when somebody was first by a moment', async () => {
    const attempts = Array.from({ length: 5 }, (_, n) => ours.createUser?.(profile(`first-${n}@example.org`)))
    const made = (await Promise.allSettled(attempts)).filter(({ status }) => status === 'fulfilled')
    expect(made).toHaveLength(1)
    expect(await (await database()).person.count()).toBe(1)
  })

  it('is found by address only to be told so: nothing is joined', async () => {
    const ada = await makePerson(await database(), { email: 'ada@example.org' })
    expect(await ours.getUserByEmail?.(' ADA@example.org ')).toMatchObject({
      id: ada.id,
      emailVerified: null,
    })
    await expect(ours.createUser?.(profile('aDa@example.org'))).rejects.toThrow()
    expect(await (await database()).identity.count()).toBe(0)
  })

  it('gets a session like any other', async () => {
    const ada = await makePerson(await database())
    const token = newToken()
    await ours.createSession?.({ sessionToken: token, userId: ada.id, expires: now() })
    expect((await findSession(token))?.person.id).toBe(ada.id)
    expect(await ours.getSessionAndUser?.(token)).toMatchObject({ user: { id: ada.id } })
    expect(JSON.stringify(await everything())).not.toContain(token)
    await ours.deleteSession?.(token)
    expect(await ours.getSessionAndUser?.(token)).toBeNull()
  })
})

describe('who may enter through an identity provider', () => {
  const account: Account = { provider: 'oidc', providerAccountId: 'subject-1', type: 'oauth' }
  const enters = (actor: Actor, user: Partial<User> = { email: 'ada@example.org' }) =>
    authOptions(actor).callbacks?.signIn?.({ user: { id: 'subject-1', ...user }, account })

  it('is whoever is first', async () => {
    expect(await enters(anonymous())).toBe(true)
  })

  it('is nobody new where accounts are closed', async () => {
    await makePerson(await database())
    expect(await enters(anonymous())).toBe('/sign-in?error=Closed')
  })

  it('is whoever is known, closed or not', async () => {
    const ada = await makePerson(await database())
    await link(ada.id, 'oidc', 'subject-1')
    expect(await enters(anonymous())).toBe(true)
  })

  it('is a signed-in person who connects the provider, closed or not, with an address or without', async () => {
    const ada = signedInAs(await makePerson(await database()))
    expect(await enters(ada)).toBe(true)
    expect(await enters(ada, { email: '' })).toBe(true)
  })

  it.each([[''], [undefined], ['no address'], ['ada@example.org, eve@example.org']])(
    'is nobody new whose address is %j',
    async (email) => {
      expect(await enters(anonymous(), { email })).toBe('/sign-in?error=NoAddress')
    },
  )
})
