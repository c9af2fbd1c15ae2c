import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const manifest = join(import.meta.dirname, '../../.next/server/server-reference-manifest.json')

/** The id by which a page's script calls an action of the production build. */
export function actionId(exportedName: string): string {
  const actions: Record<string, { exportedName: string }> = JSON.parse(readFileSync(manifest, 'utf8')).node
  const id = Object.keys(actions).find((key) => actions[key]?.exportedName === exportedName)
  if (!id) throw new Error(`The build has no action ${exportedName}.`)
  return id
}
