import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { StorageSettings } from '@/lib/env'

/** The key and the secret that the server takes. */
const account = 'S3RVER'

/** An S3 server with one bucket on a free port of the loopback interface. */
export async function startS3(): Promise<{
  url: string
  settings: StorageSettings
  stop: () => Promise<void>
}> {
  const directory = mkdtempSync(join(tmpdir(), 'belay-s3-'))
  const bucket = 'evidence'
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory, vhostBuckets: false },
    configureBuckets: [{ name: bucket, configs: [] }],
  })
  const { port } = await server.run()
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}/${bucket}`,
      ...{ region: 'us-east-1', accessKeyId: account, secretAccessKey: account },
    },
    url: `http://${account}:${account}@127.0.0.1:${port}/${bucket}`,
    async stop() {
      await server.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
