import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments, findChromium } from './bin/chromium'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // the servers and the browsers share the machine; one at a time would leave half of a small one idle
  workers: Math.max(2, Math.min(4, availableParallelism() - 1)),
  timeout: 60_000,
  reporter: [['list'], ['./tests/reporters/playwright-reporter.ts']],
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumArguments },
  },
  // the addresses are those of the servers that the global setup has started; see tests/e2e/global-setup.ts
  projects: [
    { name: 'sqlite', use: { baseURL: process.env.E2E_SQLITE_URL } },
    { name: 'postgresql', grep: /@main/, use: { baseURL: process.env.E2E_POSTGRESQL_URL } },
  ],
})
