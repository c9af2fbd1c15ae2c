import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { signedPage } from '@/lib/reviews/queries/signed-page'

type Context = { params: Promise<{ id: string }> }

/** The text of a signed review as a file, byte for byte what its fingerprint was computed from. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { id } = await context.params
  const actor = await currentActor()
  if (actor.kind === 'anonymous') return Response.json({ code: 'unauthenticated' }, { status: 401 })
  try {
    const { canonical } = await signedPage(actor, id)
    return new Response(canonical, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="signed-review.json"',
      },
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found')
      return Response.json({ code: 'not-found' }, { status: 404 })
    throw error
  }
}
