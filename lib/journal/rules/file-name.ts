import type { FileType } from '../types'
import { endingOf, endings } from './file-kinds'

/** The most characters that a name keeps. */
const longest = 120

/** What draws nothing, what turns the direction of writing, what ends a line, and halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu

/**
 * A person's name for a file as it is kept: without folders, without characters that cannot be seen or that some system takes
 * for its own, no longer than 120 characters, with an ending of its type. A name of which nothing is left is "file".
 */
export function fileName(sent: string, type: FileType): string {
  const bare = (sent.split(/[/\\]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    // dots alone are folders, and a dot in front hides a file
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const ending = endingOf(bare)
  const fits = endings[type].includes(ending)
  const stem = fits ? bare.slice(0, -ending.length - 1) : bare
  const end = `.${fits ? bare.slice(-ending.length) : endings[type][0]}`
  return `${shortened(stem, longest - end.length) || 'file'}${end}`
}

/** The beginning of a text, at most so long, without half a character at its end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text.trimEnd()
  const cut = text.slice(0, most)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()
}
