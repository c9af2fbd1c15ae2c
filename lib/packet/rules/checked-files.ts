import type { NamedFile } from './named-files'

/** A file that lies before us. */
export type FoundFile = { path: string; name: string; sha256: string }

export type CheckedFile =
  | { verdict: 'unchanged'; path: string; name: string; namedAs: string }
  | { verdict: 'changed'; path: string; name: string; sha256: string; named: NamedFile[] }
  | { verdict: 'not-named'; path: string; name: string }
  | { verdict: 'missing'; name: string; sha256: string }

/**
 * What became of the files that a packet names. A file is the same when its bytes are, under whatever name; one that
 * bears a named file's name and has other bytes was changed.
 */
export function checkedFiles(named: readonly NamedFile[], found: readonly FoundFile[]): CheckedFile[] {
  const byHash = new Map(named.map((file) => [file.sha256, file]))
  const byName = new Map<string, NamedFile[]>()
  for (const file of named) byName.set(file.name, [...(byName.get(file.name) ?? []), file])
  const met = new Set<string>()
  const checked = found.map((file): CheckedFile => {
    const { path, name, sha256 } = file
    const same = byHash.get(sha256)
    const ofThatName = byName.get(name) ?? []
    if (same) {
      met.add(sha256)
      const namedAs = ofThatName.some((each) => each.sha256 === sha256) ? name : same.name
      return { verdict: 'unchanged', path, name, namedAs }
    }
    if (ofThatName.length === 0) return { verdict: 'not-named', path, name }
    return { verdict: 'changed', path, name, sha256, named: ofThatName }
  })
  const changed = new Set(checked.flatMap((file) => (file.verdict === 'changed' ? [file.name] : [])))
  const missing = named
    .filter(({ name, sha256 }) => !met.has(sha256) && !changed.has(name))
    .map(({ name, sha256 }): CheckedFile => ({ verdict: 'missing', name, sha256 }))
  return [...checked, ...missing]
}
