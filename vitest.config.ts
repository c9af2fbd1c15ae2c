import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { EqualNumbers } from './tests/support/equal-numbers.ts'

const plain = (name: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
})

/** The same files on one of the two databases; a database server is started only when this project runs. */
const onDatabase = (name: 'sqlite' | 'postgresql') => ({
  extends: true as const,
  test: {
    name,
    include: ['tests/integration/**/*.test.ts'],
    env: { TEST_DATABASE: name, SECRET: 'for-the-tests-of-this-machine-and-nothing-else' },
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/database-per-file.ts'],
  },
})

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  plugins: [
    {
      name: 'equal-numbers',
      // here, because reporters named on the command line replace those of this file
      configureVitest({ vitest, project }) {
        if (project.name === 'sqlite') vitest.config.reporters.push(new EqualNumbers())
      },
    },
  ],
  test: {
    environment: 'node',
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // the databases need a core too
    maxWorkers: Math.max(1, Math.min(4, availableParallelism() - 1)),
    projects: [
      plain('unit'),
      plain('component'),
      plain('architecture'),
      onDatabase('sqlite'),
      onDatabase('postgresql'),
    ],
  },
})
