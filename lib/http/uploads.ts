import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'

/** A form with one file, whose bytes are still on their way. */
export type Upload = {
  /** the fields that came before the file */
  fields: Record<string, string>
  /** null: the form had none */
  file: { name: string; bytes: AsyncIterable<Uint8Array> } | null
  /** Lets the rest of the request pass by unread, so that the answer reaches who sent it. */
  drain: () => Promise<void>
}

/** A form that ended, or whose sender went away, before all of its file was there. */
export class BrokenUpload extends Error {}

/** Addresses that take a file. */
const takesFile = /^\/api\/entries\/[^/]+\/files\/?$/

/**
 * How much a request to such an address may hold, in bytes. More than a file may have: what is too long is read to its end
 * and thrown away, because a browser whose request is cut short shows its own words in place of ours.
 */
export const UPLOAD_LIMIT = 64 * 1024 * 1024

/** Whether a path takes a file. */
export function isUploadPath(path: string): boolean {
  return takesFile.test(path)
}

/**
 * Reads a form up to the beginning of its file. Throws when it is no form with parts, or ends before it should; the file's
 * bytes throw a BrokenUpload when the rest of it does not arrive.
 */
export async function receiveUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) throw new Error('This is no form with a file.')
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fields: 10, fieldSize: 1000, files: 1, parts: 11, headerPairs: 20 },
  })
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  const whole = pipeline(body, parser as Writable)
  const fields: Record<string, string> = {}
  parser.on('field', (name, text) => {
    fields[name] = text
  })
  const file = await new Promise<{ name: string; stream: Readable } | null>((arrived, failed) => {
    parser.on('file', (_field, stream, name) => {
      // who reads it learns what happened from the request as a whole
      stream.on('error', () => {})
      arrived({ name: name ?? '', stream })
    })
    whole.then(() => arrived(null), failed)
  })
  whole.catch((error) => file?.stream.destroy(error))
  return {
    fields,
    file: file && { name: file.name, bytes: complete(file.stream, whole) },
    async drain() {
      file?.stream.resume()
      await whole.catch(() => {})
    },
  }
}

/** The bytes of a file, which have all come only once the whole form has. */
async function* complete(stream: Readable, whole: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    // not destroyed by who stops reading it: the rest is drained
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk
    await whole
  } catch (cause) {
    throw new BrokenUpload('The form did not arrive completely.', { cause })
  }
}
