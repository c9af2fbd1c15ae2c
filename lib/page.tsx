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
  /**
   * what the page is about; refuses with `not-found` when that is not there, or not for this reader, with `gone` when
   * its link is spent
   */
  load: (params: P, query: Query) => Promise<Found>
  title: (found: Found) => string
  /** asks search engines to leave the page out, whatever it answers */
  isHidden?: boolean
  draw: (found: Found, params: P) => ReactNode | Promise<ReactNode>
}

/**
 * Makes a page about one thing. When that is not found, the answer is a 404, and where its link is spent a 410, whose
 * page stands in the HTML: with the framework's `notFound()` it would be empty for everybody without JavaScript.
 */
export function definePage<P extends Params, Found>({ load, title, isHidden, draw }: Definition<P, Found>) {
  // once for the title and the page, which get what the address says separately
  const once = cache(async (key: string) => {
    try {
      const [params, query] = JSON.parse(key)
      return { found: await load(params, query), refused: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'not-found' || error.code === 'gone') return { refused: error.code }
      throw error
    }
  })
  return {
    async generateMetadata({ params, searchParams }: Props<P>): Promise<Metadata> {
      const loaded = await once(JSON.stringify([await params, await searchParams]))
      return {
        title: loaded.refused === null ? title(loaded.found) : 'Not here',
        ...(isHidden && { robots: { index: false, follow: false } }),
      }
    },
    async Page({ params, searchParams }: Props<P>): Promise<ReactNode> {
      const known = await params
      const loaded = await once(JSON.stringify([known, await searchParams]))
      if (loaded.refused === null) return draw(loaded.found, known)
      const isGone = loaded.refused === 'gone'
      answerWith(isGone ? 410 : 404)
      holdForm('not-here')
      return <NotHere actor={await currentActor()} version={env().version} isGone={isGone} />
    },
  }
}
