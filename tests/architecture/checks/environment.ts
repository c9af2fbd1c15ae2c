import type { SourceFile } from './source-files'

/** The one place for the product, and what runs before anything is installed or hands settings to children. */
const readers = ['lib/env.ts', 'bin/settings.mjs']

/** Files of the product that read environment variables themselves. NODE_ENV and NEXT_RUNTIME are the build's. */
export function environmentFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^(app|components|lib)\//.test(path) && !readers.includes(path))
    .filter(({ text }) => /process\.env(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/.test(text))
    .map(({ path }) => `${path} reads the environment; ask lib/env`)
}
