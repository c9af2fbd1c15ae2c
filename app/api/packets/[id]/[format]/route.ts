import { formatOf, packetResponse } from '@/components/packet-files/response'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { oneAtATime } from '@/lib/http/one-at-a-time'
import { ownPacketDocument } from '@/lib/packet/queries/own-packet'

type Context = { params: Promise<{ id: string; format: string }> }

/** One of one's own packets as a file. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { id, format: named } = await context.params
  const actor = await currentActor()
  if (actor.kind === 'anonymous') return Response.json({ code: 'unauthenticated' }, { status: 401 })
  const format = formatOf(named)
  if (!format) return Response.json({ code: 'not-found' }, { status: 404 })
  try {
    const document = await ownPacketDocument(actor, id)
    return await oneAtATime(() => packetResponse(document, format))
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found')
      return Response.json({ code: 'not-found' }, { status: 404 })
    throw error
  }
}
