import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { unsubscribe } from '@/lib/notices/commands/unsubscribe'
import { routes } from '@/lib/routes'

type Context = { params: Promise<{ token: string }> }

/** For mail programs that only open the address: the page with the button. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token } = await context.params
  return new Response(null, { status: 303, headers: { Location: routes.unsubscribe(token) } })
}

/** One-click unsubscribing as in RFC 8058: the mail provider's own request, without a cookie and without an Origin. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { token } = await context.params
  const form = await request.formData().catch(() => null)
  if (form?.get('List-Unsubscribe') !== 'One-Click')
    return new Response('This address takes List-Unsubscribe=One-Click.', { status: 400 })
  try {
    await unsubscribe(await currentActor(), { token })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found')
      return new Response('There is nothing at this address.', { status: 404 })
    throw error
  }
  return new Response('No such mail is sent to you any more.')
}
