import { formatOf, packetResponse } from '@/components/packet-files/response'
import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { oneAtATime } from '@/lib/http/one-at-a-time'
import { sharedPacket } from '@/lib/packet/queries/shared-packet'

type Context = { params: Promise<{ token: string; format: string }> }

// no search engine keeps what somebody gave to one reader
const unindexed = { 'X-Robots-Tag': 'noindex, nofollow' }

/** A packet as a file, for whoever has a link to it that works. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token, format: named } = await context.params
  const format = formatOf(named)
  if (!format) return Response.json({ code: 'not-found' }, { status: 404, headers: unindexed })
  try {
    const document = await sharedPacket(await currentActor(), token)
    return await oneAtATime(() => packetResponse(document, format, unindexed))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const status = { 'not-found': 404, gone: 410 }[error.code as string]
    if (status === undefined) throw error
    return Response.json({ code: error.code }, { status, headers: unindexed })
  }
}
