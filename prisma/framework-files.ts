import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

async function yamlFile(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read as YAML: ${(error as Error).message}`, { cause: error })
  }
}

/** The YAML files of a folder in the order of their names, which are numbered for that. */
async function yamlFiles(folder: string): Promise<unknown[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(names.map((name) => yamlFile(join(folder, name))))
}

/**
 * A framework as its folder holds it: framework.yaml, a file for each competency and one for each role. Not checked
 * yet. Throws a sentence when one is missing or is not YAML.
 */
export async function readFramework(folder: string): Promise<unknown> {
  const [frame, competencies, roles] = await Promise.all([
    yamlFile(join(folder, 'framework.yaml')),
    yamlFiles(join(folder, 'competencies')),
    yamlFiles(join(folder, 'roles')),
  ])
  if (typeof frame !== 'object' || frame === null) {
    throw new Error(`framework.yaml of ${basename(folder)} holds no framework.`)
  }
  return { ...frame, competencies, roles }
}

/** The folders of all frameworks in a folder, in the order of their names. */
export async function frameworkFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort()
}
