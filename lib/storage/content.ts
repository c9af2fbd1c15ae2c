import { fileTypeFromBuffer } from 'file-type'

/** What bytes turned out to be; `text` is UTF-8 without control characters. */
export type Content = 'png' | 'jpeg' | 'webp' | 'pdf' | 'text' | 'markup' | 'other'

/** How much of a file is looked at to tell what it is, in bytes. */
export const headSize = 8192

const byMime: Record<string, Content> = {
  'image/png': 'png',
  // moves in browsers that know how; a PNG to all others
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/xml': 'markup',
}

/** Tells what a file is from its first bytes and, of a text, from whether all of it could be read as one. */
export async function contentOf(head: Uint8Array, isText: boolean): Promise<Content> {
  const found = await fileTypeFromBuffer(head)
  // "BM" and "MZ" begin pictures and programs, and sentences, too; no such file is a text from its beginning to its end
  if (found && !(isText && isBinary(found.mime))) return byMime[found.mime] ?? 'other'
  if (!isText) return 'other'
  return isMarkup(new TextDecoder().decode(head)) ? 'markup' : 'text'
}

/** Whether files of this type hold bytes that no text does. */
function isBinary(mime: string): boolean {
  return !(mime in byMime) && !/^text\/|rtf|postscript|pgp/.test(mime)
}

/**
 * Whether a text begins as HTML, SVG and XML do, after the blanks and comments that they allow: with a tag. An address in
 * angle brackets, as in Markdown, is none.
 */
export function isMarkup(text: string): boolean {
  const begin = text.replace(/^\uFEFF?(\s|<!--[\s\S]*?(-->|$))*/, '')
  return /^<(!doctype|[?/%]|[a-z][\w:-]*([\s/>]|$))/i.test(begin) && !/^<[a-z][a-z0-9+.-]*:\/\//i.test(begin)
}
