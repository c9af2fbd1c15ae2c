import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '../..')

/** Tests that start and stop whole programs. They need the production build: `npm test -- --only processes`. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    name: 'processes',
    include: ['tests/processes/**/*.test.ts'],
    environment: 'node',
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})
