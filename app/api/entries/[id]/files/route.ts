import { currentActor } from '@/lib/auth/session'
import { Refusal } from '@/lib/errors'
import { BrokenUpload, receiveUpload, type Upload } from '@/lib/http/uploads'
import { addFile } from '@/lib/journal/commands/add-file'
import { fileMessages } from '@/lib/journal/messages'
import { addFileInput } from '@/lib/journal/schema'
import { logUnexpected } from '@/lib/log'
import { refusalSentence } from '@/lib/messages'
import { routes } from '@/lib/routes'

type Context = { params: Promise<{ id: string }> }

/** What became of it; null: the file is kept. */
type Outcome = null | { code: string }

/**
 * Takes a file for an entry. A plain form comes back to the entry's page, which says what became of it; a page's script asks
 * for JSON and stays.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { id } = await context.params
  const outcome = await receive(request, id)
  const sentence = outcome && (fileMessages[outcome.code] ?? refusalSentence('not-found'))
  if (/\bapplication\/json\b/.test(request.headers.get('accept') ?? ''))
    return outcome === null
      ? Response.json({ ok: true })
      : Response.json({ ok: false, code: outcome.code, message: sentence })
  if (outcome?.code === 'unauthenticated') return goTo(routes.signIn(routes.entry(id)))
  if (outcome === null) return goTo(routes.entryWithFiles(id))
  // without the place on the page: a browser that goes there does not go to the field
  return goTo(routes.entry(id, outcome.code in fileMessages ? { file: outcome.code } : {}))
}

async function receive(request: Request, entryId: string): Promise<Outcome> {
  const actor = await currentActor()
  let upload: Upload
  try {
    upload = await receiveUpload(request)
  } catch {
    return { code: 'file-broken' }
  }
  try {
    if (actor.kind !== 'person') return { code: 'unauthenticated' }
    if (!upload.file) return { code: 'file-missing' }
    const input = addFileInput.safeParse({ ...upload.fields, entryId })
    if (!input.success) return { code: 'file-broken' }
    const announced = Number(request.headers.get('content-length') ?? 0)
    await addFile(actor, input.data, { ...upload.file, announced })
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.detail.reason ?? error.code }
    if (error instanceof BrokenUpload) return { code: 'file-broken' }
    logUnexpected(error, 'adding a file')
    return { code: 'storage-failed' }
  } finally {
    await upload.drain()
  }
}

function goTo(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}
