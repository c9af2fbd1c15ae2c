import { join } from 'node:path'

const folder = join(process.cwd(), 'node_modules/geist/dist/fonts')

/** The faces that a packet's PDF embeds, by what they are called in it. */
export const faces = {
  regular: join(folder, 'geist-sans/Geist-Regular.ttf'),
  strong: join(folder, 'geist-sans/Geist-SemiBold.ttf'),
  emphasis: join(folder, 'geist-sans/Geist-Italic.ttf'),
  both: join(folder, 'geist-sans/Geist-SemiBoldItalic.ttf'),
  code: join(folder, 'geist-mono/GeistMono-Regular.ttf'),
}

export type Face = keyof typeof faces
