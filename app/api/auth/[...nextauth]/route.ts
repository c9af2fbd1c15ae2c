import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

type Context = { params: Promise<{ nextauth: string[] }> }

// only what a provider's redirect needs: sign-in starts at ../start, sign-out and sessions are our own
const served = new Set(['callback', 'error'])

/** An identity provider sends people back here. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [step] = (await context.params).nextauth
  if (!step || !served.has(step)) return new Response(null, { status: 404 })
  const from = { userAgent: request.headers.get('user-agent') ?? '' }
  return NextAuth(authOptions(from))(request, context)
}
