import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { currentActor } from '@/lib/auth/session'

type Context = { params: Promise<{ nextauth: string[] }> }

// only what a provider's redirect needs: sign-in starts at ../start, sign-out and sessions are our own. next-auth
// sends whoever it refuses from `error` or by itself to `signin`, and from there to our page
const served = new Set(['callback', 'error', 'signin'])

/** An identity provider sends people back here. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [step, more] = (await context.params).nextauth
  if (!step || !served.has(step) || (step !== 'callback' && more)) return new Response(null, { status: 404 })
  return NextAuth(authOptions(await currentActor()))(request, context)
}
