import type { SourceFile } from './source-files'

/** Signs that survive minification: names of zod's own classes and messages. */
const signs = [/ZodError/, /_zod\b/, /\$ZodType/, /Invalid input: expected/]

/** Chunks for the browser that carry zod. */
export function zodFaults(chunks: SourceFile[]): string[] {
  return chunks
    .filter(({ text }) => signs.some((sign) => sign.test(text)))
    .map(({ path }) => `${path} carries zod into the browser`)
}
