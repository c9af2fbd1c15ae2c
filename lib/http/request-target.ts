// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u0020\u007f\\]/

/**
 * The path of a request, without its query. Null when the address is none that this server has ever given
 * out: not beginning with exactly one slash, too long, holding control characters or a backslash, or
 * escaped so that it cannot be read.
 */
export function pathOf(target: string | undefined): string | null {
  if (!target?.startsWith('/') || target.startsWith('//') || target.length > 4096) return null
  const path = target.split(/[?#]/, 1)[0] ?? ''
  if (
    unprintable.test(target) ||
    !canDecode(path) ||
    unprintable.test(decodeURIComponent(path).replaceAll(' ', ''))
  )
    return null
  return path
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
