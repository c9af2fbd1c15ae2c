import { gzipSync } from 'node:zlib'
import { routes } from '@/lib/routes'
import { type Visitor, visit } from './load'
import type { Measured } from './targets'

/** The scripts that a page loads at once, without the one that only old browsers run. */
export function firstScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/\snomodule\b/i.test(tag))
    .map(([, address = '']) => address)
  const preloaded = [...html.matchAll(/<link\b[^>]*\bas="script"[^>]*>/g)].map(
    ([tag]) => /\shref="([^"]+)"/.exec(tag)?.[1] ?? '',
  )
  return [...new Set([...scripts, ...preloaded])]
}

/** How many bytes of script a page loads at once, each file compressed with gzip. */
export async function firstLoadBytes(visitor: Visitor, path: string): Promise<number> {
  const scripts = firstScripts(await visit(visitor, path))
  const texts = await Promise.all(scripts.map((address) => visit(visitor, address)))
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}

/** The scripts of the plan page by those of a page that has nothing but a link. */
export async function jsVsBlank(product: Visitor, floor: Visitor): Promise<Measured> {
  const plan = await firstLoadBytes(product, routes.plan())
  const blank = await firstLoadBytes(floor, '/link')
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
  return { name: 'js_vs_blank', value: plan / blank, from: `${kilobytes(plan)} kB ÷ ${kilobytes(blank)} kB` }
}
