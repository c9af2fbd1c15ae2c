import type { Anonymous, RequestOrigin, SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'

/** The password of every person that `makePerson` makes, unless told otherwise. */
export const defaultPassword = 'long enough password'

/** The hash of `defaultPassword`, made once with the product's parameters: hashing for each person would take the time. */
const defaultHash =
  '$argon2id$v=19$m=19456,t=2,p=1$a4k0OyKoifMc/Fs/oVqnfA$zcRlKinS9VZiGPkR5lK1h84az/jZqjzjM3t8JscP/Rk'

export type PersonRow = {
  id: string
  name: string
  email: string
  timeZone: string
  isOperator: boolean
  version: number
}

type Wanted = Partial<Omit<PersonRow, 'version'>> & { passwordHash?: string | null; createdAt?: Date }

/** Stores a person whose password is `defaultPassword`, with an address of their own unless told otherwise; gives the row. */
export async function makePerson(client: Db, wanted: Wanted = {}): Promise<PersonRow> {
  const id = wanted.id ?? newId()
  const person = {
    name: 'Ada Lead',
    email: `${id}@example.org`,
    timeZone: 'UTC',
    isOperator: false,
    passwordHash: defaultHash,
    createdAt: now(),
    ...wanted,
    id,
  }
  return client.person.create({
    data: {
      ...person,
      emailKey: person.email.toLowerCase(),
      searchKey: searchKey(person.name),
      operatorKey: person.isOperator ? 'operator' : null,
    },
    select: { id: true, name: true, email: true, timeZone: true, isOperator: true, version: true },
  })
}

/** Where a request of the tests comes from. */
export const somewhere: RequestOrigin = { address: '192.0.2.1', userAgent: 'Tests' }

/** The person as the actor of a request; the session is not stored unless its id names one that is. */
export function signedInAs(person: PersonRow, sessionId = newId(), from = somewhere): SignedIn {
  const { id: personId, name, email, timeZone, isOperator } = person
  const who = { personId, sessionId, name, email, timeZone, isOperator }
  return { kind: 'person', ...who, pageKeys: true, unreadNotices: 0, from }
}

/** Somebody without a session, at an address. */
export function anonymous(address = somewhere.address, userAgent = somewhere.userAgent): Anonymous {
  return { kind: 'anonymous', from: { address, userAgent } }
}
