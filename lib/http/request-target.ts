// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u0020\u007f\\]/

/** Dots that a later reader resolves: what was taken for a file of the build would then be a page. */
const dots = /\/\.\.?(\/|$)/

/** What the framework keeps under such names is no page of ours. */
const internal = /^\/_(?!next\/)/

/**
 * The path of a request, without its query. Null when the address is none that this server has ever given
 * out: not beginning with exactly one slash, too long, holding control characters, a backslash or dots that
 * stand for another folder, one of the framework's own, or escaped so that it cannot be read.
 */
export function pathOf(target: string | undefined): string | null {
  if (!target?.startsWith('/') || target.startsWith('//') || target.length > 4096) return null
  const path = target.split(/[?#]/, 1)[0] ?? ''
  if (unprintable.test(target) || !canDecode(path) || internal.test(path)) return null
  const decoded = decodeURIComponent(path)
  return unprintable.test(decoded.replaceAll(' ', '')) || dots.test(decoded) ? null : path
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
