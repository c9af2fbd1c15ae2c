import { expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { ownedBy } from '@/lib/auth/scope'

const from = { address: '192.0.2.1', userAgent: 'Tests' }

it('scopes what has an owner to the person who asks', () => {
  const ada: Actor = {
    kind: 'person',
    personId: 'ada',
    sessionId: 's',
    name: 'Ada',
    email: 'ada@example.org',
    timeZone: 'UTC',
    isOperator: true,
    pageKeys: true,
    unreadNotices: 0,
    from,
  }
  expect(ownedBy(ada)).toEqual({ ownerId: 'ada' })
})

it('scopes what has an owner to nothing for everybody else', () => {
  const others: Actor[] = [
    { kind: 'anonymous', from },
    { kind: 'guest', linkId: 'ada', from },
    { kind: 'operator' },
    { kind: 'job' },
  ]
  for (const actor of others) expect(ownedBy(actor)).toEqual({ ownerId: { in: [] } })
})
