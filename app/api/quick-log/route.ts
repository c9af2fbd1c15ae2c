import { currentActor } from '@/lib/auth/session'
import { quickLogStart } from '@/lib/journal/queries/quick-log'

/** What the quick log of the pages starts from. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (actor.kind !== 'person') return Response.json({ code: 'unauthenticated' }, { status: 401 })
  return Response.json(await quickLogStart(actor))
}
