import type { Piece } from './outline'

/** The source of a page that shows these pieces and does nothing else. Like every page of ours it is drawn per request. */
export function floorPageSource(pieces: readonly Piece[]): string {
  return [
    "import { connection } from 'next/server'",
    'export default async function Page() {',
    '  await connection()',
    `  return <>${pieces.map(written).join('')}</>`,
    '}',
    '',
  ].join('\n')
}

function written(piece: Piece): string {
  if (typeof piece === 'string') return `{${JSON.stringify(piece)}}`
  return `<${piece.tag}>${piece.pieces.map(written).join('')}</${piece.tag}>`
}
