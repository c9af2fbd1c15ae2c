import { currentHealth } from '@/lib/health'

/** For load balancers and monitors: whether this instance can serve. */
export async function GET(): Promise<Response> {
  const health = await currentHealth()
  return Response.json(health, { status: health.status === 'ok' ? 200 : 503 })
}
