import type { SourceFile } from './source-files'

/** Exports of app/actions that `defineAction` did not make, and files there that are not marked for the server. */
export function actionFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('app/actions/'))
    .flatMap(({ path, text }) => {
      const exports = [...text.matchAll(/^export\s+(.*)$/gm)].map(([, rest = '']) => rest)
      const faults = exports
        .filter((rest) => !/^const \w+Action = defineAction\(/.test(rest))
        .map((rest) => `${path} exports something that defineAction did not make: ${rest}`)
      return /^'use server'\n/.test(text) ? faults : [...faults, `${path} does not begin with 'use server'`]
    })
}
