import type { FileType } from '../types'

/** The most that one file may hold, in bytes: 10 MB. */
export const largestFile = 10 * 1024 * 1024

/** The endings that the name of each type may have; the first is given to a name that has none of them. */
export const endings: Record<FileType, readonly string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt'],
  'text/markdown': ['md', 'markdown'],
}

export const fileTypes = Object.keys(endings) as FileType[]

/** What a file's content can turn out to be (lib/storage). */
type Content = 'png' | 'jpeg' | 'webp' | 'pdf' | 'text' | 'markup' | 'other'

const types: Partial<Record<Content, FileType>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  text: 'text/plain',
}

/** Why a file is not kept. */
type Fault = 'file-kind' | 'file-markup' | 'file-lies'

/**
 * The type of a file, found from its content, or why it is not kept: it is of no kind that can be, or its name says that it is
 * of another kind. Markdown is text like any other; that it is Markdown is what its name alone can tell.
 */
export function typeOfFile(content: Content, name: string): { type: FileType } | { fault: Fault } {
  if (content === 'markup') return { fault: 'file-markup' }
  const found = types[content]
  if (!found) return { fault: 'file-kind' }
  const claimed = fileTypes.find((type) => endings[type].includes(endingOf(name)))
  if (claimed === undefined || claimed === found) return { type: found }
  return found === 'text/plain' && claimed === 'text/markdown' ? { type: claimed } : { fault: 'file-lies' }
}

/** The ending of a name in small letters, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** Whether a browser can show a file of this type without doing anything but drawing it. A PDF is a program's work. */
export function canBeLookedAt(type: FileType): boolean {
  return type !== 'application/pdf'
}
