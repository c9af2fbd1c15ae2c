import { readFile } from 'node:fs/promises'
import { type FigureCase, faultsOfCase } from './figure-kinds'

function isCase(value: unknown): value is FigureCase {
  if (typeof value !== 'object' || value === null) return false
  const { kind, expected } = value as Partial<FigureCase>
  return typeof kind === 'string' && typeof expected === 'object' && expected !== null
}

/** The cases of a file. Throws an Error whose message is a sentence for the person who named the file. */
async function readCases(file: string): Promise<unknown[]> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new Error(`“${file}” cannot be read: ${reason}.`)
  }
  let cases: unknown
  try {
    cases = JSON.parse(text)
  } catch (error) {
    throw new Error(`“${file}” is not JSON: ${(error as Error).message}.`)
  }
  if (!Array.isArray(cases)) throw new Error(`“${file}” holds no list of cases.`)
  return cases
}

/** Prints a line for each failed case and the count; gives the exit code. */
async function main(file: string | undefined): Promise<number> {
  if (file === undefined) {
    console.error('Name the file of cases: npm run figures -- FILE')
    return 1
  }
  let cases: unknown[]
  try {
    cases = await readCases(file)
  } catch (error) {
    console.error((error as Error).message)
    return 1
  }
  let failed = 0
  for (const [index, entry] of cases.entries()) {
    const faults = isCase(entry) ? faultsOfCase(entry) : ['it is not a case with a kind and expected figures']
    if (faults.length === 0) continue
    failed += 1
    const name = isCase(entry) ? `${entry.kind} “${entry.name ?? index + 1}”` : `case ${index + 1}`
    console.log(`failed: ${name}: ${faults.join('; ')}`)
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv[2])
