import { createHash } from 'node:crypto'
import { type Content, contentOf, headSize } from './content'

export type Examined = {
  size: number
  /** in hex */
  sha256: string
  content: Content
}

/** Bytes that are examined while they pass; `result` is what was found once all have passed. */
export function examined(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  const text = new TextDecoder('utf-8', { fatal: true })
  const head = Buffer.alloc(headSize)
  let size = 0
  let isText = true

  const pass = (chunk: Uint8Array | null) => {
    isText &&= readsAsText(text, chunk)
    if (!chunk) return
    hash.update(chunk)
    if (size < headSize) head.set(chunk.subarray(0, headSize - size), size)
    size += chunk.length
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      pass(chunk)
      yield chunk
    }
    pass(null)
  }
  return {
    bytes: bytes(),
    result: async (): Promise<Examined> => ({
      size,
      sha256: hash.digest('hex'),
      content: await contentOf(head.subarray(0, Math.min(size, headSize)), isText),
    }),
  }
}

/** Whether the text goes on with a chunk, or ends (null), as UTF-8 without control characters. */
function readsAsText(decoder: TextDecoder, chunk: Uint8Array | null): boolean {
  try {
    const piece = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that no text has
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(piece)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
