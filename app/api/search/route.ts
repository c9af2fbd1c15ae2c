import { currentActor } from '@/lib/auth/session'
import { search } from '@/lib/search/queries'

/** How many results of each kind the dialog shows. */
const take = 5

/** One's own things with the words of `q`, for the dialog of the pages. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (actor.kind !== 'person') return Response.json({ code: 'unauthenticated' }, { status: 401 })
  return Response.json(await search(actor, new URL(request.url).searchParams.get('q') ?? '', take))
}
