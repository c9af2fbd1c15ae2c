import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { openNotice } from '@/lib/notices/commands/open-notice'
import { routes } from '@/lib/routes'

type Context = { params: Promise<{ id: string }> }

/** Leads to what a notice is about, and marks it as read. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { id } = await context.params
  const actor = await currentActor()
  if (actor.kind !== 'person') return goTo(routes.signIn(routes.openNotice(id)))
  try {
    const { path } = await openNotice(actor, { id })
    return goTo(path)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return goTo(routes.notices())
    throw error
  }
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}
