import { headers } from 'next/headers'
import { env } from './env'

/** The origin that people reach this installation at: as configured, else as this request came. */
export async function siteOrigin(): Promise<string> {
  const { appUrl } = env()
  if (appUrl) return new URL(appUrl).origin
  const sent = await headers()
  return `${sent.get('x-forwarded-proto') ?? 'http'}://${sent.get('host') ?? 'localhost'}`
}
