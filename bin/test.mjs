import { endWithNpm } from './parent.mjs'
import { Stop } from './refusal.mjs'
import { root } from './settings.mjs'
import { checkNode, generate, install } from './setup.mjs'

try {
  process.chdir(root)
  endWithNpm()
  checkNode()
  await install(console.log, { dev: true })
  await generate(console.log)
  await import('tsx')
  const { runStages } = await import('./stages.ts')
  process.exitCode = await runStages(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Stop ? error.message : error)
  // the last line stands in any case
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
