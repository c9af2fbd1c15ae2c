import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Member, memberSchema } from './schema'
import { type Together, togetherSchema } from './together-schema'

const people = join(import.meta.dirname, 'people')

/** The people of the sample cast as their files hold them. Throws a sentence that names the place of a fault. */
export async function readCast(): Promise<Member[]> {
  const folders = (await readdir(people)).sort()
  return Promise.all(folders.map((folder) => readMember(join(people, folder))))
}

/** What they have together, as its file holds it. Throws a sentence that names the place of a fault. */
export async function readTogether(): Promise<Together> {
  const read = togetherSchema.safeParse(
    parse(await readFile(join(import.meta.dirname, 'together.yaml'), 'utf8')),
  )
  if (read.success) return read.data
  throw new Error(`What the sample cast has together is not as it should be: ${z.prettifyError(read.error)}`)
}

async function readMember(folder: string): Promise<Member> {
  const parts = Object.keys(memberSchema.shape)
  const contents = await Promise.all(
    parts.map(
      async (part) => [part, parse(await readPart(join(folder, `${part}.yaml`))) ?? undefined] as const,
    ),
  )
  const read = memberSchema.safeParse(Object.fromEntries(contents))
  if (read.success) return read.data
  throw new Error(`The sample of ${basename(folder)} is not as it should be: ${z.prettifyError(read.error)}`)
}

/** A person's file; nothing where it is not there: the schema knows which ones must be. */
async function readPart(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
}
