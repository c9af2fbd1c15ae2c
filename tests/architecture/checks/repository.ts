import type { SourceFile } from './source-files'

/** Barrels and rooms without a name. */
export function fileNameFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => {
      if (/(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(path)) return true
      if (/(^|\/)index\.tsx?$/.test(path)) return true
      return /^export \* from/m.test(text)
    })
    .map(({ path }) => `${path} is a barrel or says nothing about what is in it`)
}

/** `loading.tsx` and Suspense around content: without JavaScript a skeleton stays, and 404 becomes 200. */
export function skeletonFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => /(^|\/)loading\.tsx$/.test(path) || /<Suspense\b/.test(text))
    .map(({ path }) => `${path} shows a skeleton in place of the page`)
}

/** `style=` attributes, which the content-security policy refuses. */
export function styleFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => path.endsWith('.tsx') && /\sstyle=/.test(text))
    .map(({ path }) => `${path} has a style attribute, which the content-security policy refuses`)
}

/** Raw SQL outside lib/db. */
export function rawSqlFaults(files: SourceFile[]): string[] {
  return files
    .filter(
      ({ path, text }) =>
        /^(app|components|lib)\//.test(path) &&
        !path.startsWith('lib/db/') &&
        /\$(queryRaw|executeRaw)/.test(text),
    )
    .map(({ path }) => `${path} speaks SQL; that belongs into lib/db`)
}

/** Links that would fetch pages ahead and cost a component each (docs/decisions/008). */
export function prefetchFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ text }) => /from 'next\/link'/.test(text))
    .map(
      ({ path }) =>
        `${path} links with next/link, which fetches ahead and costs a component each; use components/ui/link`,
    )
}
