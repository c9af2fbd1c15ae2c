import type { Metadata } from 'next'
import { cache, type ReactNode } from 'react'
import { NotHere } from '@/components/shell/not-here'
import { currentActor } from './auth/session'
import { env } from './env'
import { Refusal } from './errors'
import { answerWith, holdForm } from './http/response-status'

type Params = Record<string, string>
type Query = Record<string, string | string[] | undefined>
type Props<P extends Params> = { params: Promise<P>; searchParams: Promise<Query> }

type Definition<P extends Params, Found> = {
  /** what the page is about; refuses with `not-found` when that is not there, or not for this reader */
  load: (params: P, query: Query) => Promise<Found>
  title: (found: Found) => string
  draw: (found: Found, params: P) => ReactNode | Promise<ReactNode>
}

/**
 * Makes a page about one thing. When that is not found, the answer is a 404 whose page stands in the HTML:
 * with the framework's `notFound()` it would be empty for everybody without JavaScript.
 */
export function definePage<P extends Params, Found>({ load, title, draw }: Definition<P, Found>) {
  // once for the title and the page, which get what the address says separately
  const once = cache(async (key: string) => {
    try {
      const [params, query] = JSON.parse(key)
      return { found: await load(params, query) }
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not-found') return null
      throw error
    }
  })
  return {
    async generateMetadata({ params, searchParams }: Props<P>): Promise<Metadata> {
      const loaded = await once(JSON.stringify([await params, await searchParams]))
      return { title: loaded ? title(loaded.found) : 'Not here' }
    },
    async Page({ params, searchParams }: Props<P>): Promise<ReactNode> {
      const known = await params
      const loaded = await once(JSON.stringify([known, await searchParams]))
      if (loaded) return draw(loaded.found, known)
      answerWith(404)
      holdForm('not-here')
      return <NotHere actor={await currentActor()} version={env().version} />
    },
  }
}
