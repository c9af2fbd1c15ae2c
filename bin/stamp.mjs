import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './settings.mjs'

/**
 * A digest of the contents and names of files and folders, given by their paths under the root. What does
 * not exist counts as absent.
 * @param {string[]} paths
 * @param {{ without?: string[], and?: string }} [options] `without`: folders left out; `and`: further text
 */
export function digest(paths, { without = [], and = '' } = {}) {
  const hash = createHash('sha256').update(and)
  for (const file of paths.flatMap((path) => filesUnder(join(root, path), without))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @param {string} path @param {string[]} without @returns {string[]} */
function filesUnder(path, without) {
  if (!existsSync(path) || without.includes(relative(root, path))) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), without))
}

/** @param {string} file under the root @param {string} value */
export function hasStamp(file, value) {
  const path = join(root, file)
  return existsSync(path) && readFileSync(path, 'utf8') === value
}

/**
 * Writes a stamp at once or not at all: whatever it speaks for must be complete before.
 * @param {string} file under the root @param {string} value
 */
export function writeStamp(file, value) {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, value)
  renameSync(`${path}.${process.pid}`, path)
}

/** @param {string} file under the root */
export function removeStamp(file) {
  rmSync(join(root, file), { force: true })
}
