import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** A file of the tree: its path from the root, with forward slashes, and its text. */
export type SourceFile = { path: string; text: string }

const root = join(import.meta.dirname, '../../..')

/** The source files below some folders, without what is generated. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('generated'))
      .map((path) => ({
        path: path.slice(root.length + 1).replaceAll('\\', '/'),
        text: readFileSync(path, 'utf8'),
      })),
  )
}

const importForms = [
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'/g,
  /(?:^|\n)\s*import\s+'([^']+)'/g,
  /\bimport\(\s*'([^']+)'\s*\)/g,
]

/** What a file imports: paths from the root for files of the tree, names for packages. */
export function importsOf({ path, text }: SourceFile): string[] {
  return importForms.flatMap((form) =>
    [...text.matchAll(form)].map(([, target = '']) => resolved(path, target)),
  )
}

function resolved(from: string, target: string): string {
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target)
  return target
}
