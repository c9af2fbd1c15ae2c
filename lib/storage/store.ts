/** Where the bytes of files lie. Keys are made by the product and hold nothing that anybody typed. */
export type Store = {
  /** Keeps the bytes under a key: all of them or none, even when the machine stops in between. Throws what went wrong. */
  put: (key: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>
  /** The bytes under a key as a stream. Throws when there are none. */
  open: (key: string) => Promise<ReadableStream<Uint8Array>>
  /** Removes the bytes under a key, and what a put that broke off has left of them. None are fine, too. */
  remove: (key: string) => Promise<void>
}

/** Whether something could not be kept because there is no room for it. */
export function isOutOfRoom(error: unknown): boolean {
  const { code, status, cause } = (error ?? {}) as { code?: unknown; status?: unknown; cause?: unknown }
  // a disk, somebody's share of it, the largest file that the machine allows
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return true
  // Insufficient Storage
  if (status === 507) return true
  return cause !== undefined && cause !== error && isOutOfRoom(cause)
}
