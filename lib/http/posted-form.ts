import type { IncomingMessage } from 'node:http'

/** The fields of a form as they were sent, in order. */
export type PostedField = { name: string; text: string }

/**
 * Listens in while the framework reads the body of a form that a browser sent by itself, and gives what can read the
 * fields afterwards: without passwords and files. Nothing is kept of what a script sent, which keeps its form itself.
 */
export function listenToForm(request: IncomingMessage): (() => Promise<PostedField[]>) | undefined {
  const { method, headers } = request
  const type = headers['content-type'] ?? ''
  if (method !== 'POST' || headers['next-action'] !== undefined) return undefined
  // no page to give it back to, and a file may be long
  if (request.url?.startsWith('/api/')) return undefined
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return undefined
  const pieces: Buffer[] = []
  const { emit } = request
  // a listener of our own would make the body flow before the framework listens; the limit of a body holds here too
  request.emit = ((event: string, ...args: unknown[]) => {
    if (event === 'data' && Buffer.isBuffer(args[0])) pieces.push(args[0])
    return Reflect.apply(emit, request, [event, ...args])
  }) as typeof request.emit
  return async () => {
    const form = await new Response(new Uint8Array(Buffer.concat(pieces)), {
      headers: { 'content-type': type },
    }).formData()
    return [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !/password/i.test(name) ? [{ name, text: value }] : [],
    )
  }
}
