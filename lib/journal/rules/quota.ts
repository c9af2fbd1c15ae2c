const megabyte = 1024 * 1024

/** A quota in megabytes as bytes. */
export function quotaInBytes(megabytes: number): number {
  return megabytes * megabyte
}

/** Whether a file of some bytes fits beside what a person has. All in bytes. */
export function fits(size: number, { used, quota }: { used: number; quota: number }): boolean {
  return used + size <= quota
}

/** What a form takes beside its file, in bytes; more than any of ours. */
const wrapping = 4096

/** The least that a file has that arrives in a request of some bytes. */
export function leastArriving(contentLength: number): number {
  return Math.max(0, contentLength - wrapping)
}

/** Bytes for reading: "312 bytes", "4.2 KB", "10 MB". Never says less than there is. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  const [unit, name] = bytes < megabyte ? [1024, 'KB'] : [megabyte, 'MB']
  return `${(Math.ceil((bytes * 10) / unit) / 10).toLocaleString('en')} ${name}`
}
