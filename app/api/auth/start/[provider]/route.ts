import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import NextAuth from 'next-auth'
import { providerCookies } from '@/lib/auth/cookie'
import { limits } from '@/lib/auth/limits'
import { authOptions } from '@/lib/auth/options'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { refusalSentence } from '@/lib/messages'
import { safeReturn } from '@/lib/routes'

type Context = { params: Promise<{ provider: string }> }

/**
 * Sends a browser to an identity provider, from a plain form. next-auth wants a token of its own in a cookie
 * and in the form; our server has already refused what does not come from our own pages, so it is made here.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { provider } = await context.params
  if (!env().providers.some(({ id }) => id === provider)) return new Response(null, { status: 404 })
  if (
    !/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(
      request.headers.get('content-type') ?? '',
    )
  ) {
    return new Response('This address takes the form of the sign-in page.', { status: 415 })
  }
  const actor = await currentActor()
  try {
    await spendAttempt(limits.signInByAddress, 'from' in actor ? actor.from.address : 'unknown')
  } catch (error) {
    if (error instanceof Refusal) return new Response(refusalSentence(error.code), { status: 429 })
    throw error
  }
  const form = await request.formData().catch(() => null)
  if (!form) return new Response('This form cannot be read.', { status: 400 })
  const to = safeReturn(String(form.get('to') ?? ''))
  const csrfToken = randomBytes(32).toString('hex')
  const csrfHash = createHash('sha256').update(`${csrfToken}${env().secret}`).digest('hex')
  const { name, options } = providerCookies().csrfToken
  const jar = await cookies()
  jar.set(name, `${csrfToken}|${csrfHash}`, options)
  const asked = new Request(request.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrfToken, callbackUrl: to }),
  })
  // next-auth's handler reads the address from `nextUrl`, which a plain Request lacks
  const nextRequest = Object.assign(asked, { nextUrl: new URL(request.url) })
  return NextAuth(authOptions(actor))(nextRequest, { params: { nextauth: ['signin', provider] } })
}
