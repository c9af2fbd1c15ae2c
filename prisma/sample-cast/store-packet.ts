import { refsOf } from '@/lib/packet/rules/refs'
import { makePacket } from '@/tests/support/factories/packets'
import type { MemberPacket } from './schema'
import type { Storing } from './storing'

/** Stores somebody's packet with their words, which cite what is stored by then. */
export async function storePacket(
  storing: Storing,
  { from, to, made, role, opening, areas }: MemberPacket,
): Promise<void> {
  const createdAt = storing.at(made, 300)
  const { id } = await makePacket(storing.tx, {
    ...{ ownerId: storing.ownerId, frameworkVersionId: storing.frameworkVersionId, roleKey: role },
    ...{ startsOn: storing.day(from), endsOn: storing.day(to), createdAt },
    narratives: Object.fromEntries(
      Object.entries({ '': opening, ...areas }).map(([key, text]) => [key, cited(storing, text)]),
    ),
  })
  storing.happened('packet.composed', { type: 'packet', id }, createdAt)
}

function cited(storing: Storing, text: string): string {
  return text
    .replace(/\{entry: ([^}]+)\}/g, (_, title) => sign('e', storing.entryId(title)))
    .replace(/\{goal: ([^}]+)\}/g, (_, key) => sign('g', storing.goalId(key)))
}

function sign(kind: 'e' | 'g', id: string): string {
  return `[${refsOf(kind, [id]).get(id)}]`
}
