import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'
import { currentActor } from '@/lib/auth/session'

type Context = { params: Promise<{ nextauth: string[] }> }

// only what a provider's redirect needs: sign-in starts at ../start, sign-out and sessions are our own
const served = new Set(['callback', 'error'])

/** An identity provider sends people back here. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [step] = (await context.params).nextauth
  if (!step || !served.has(step)) return new Response(null, { status: 404 })
  return NextAuth(authOptions(await currentActor()))(request, context)
}
