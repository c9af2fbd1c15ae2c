import { S3mini } from 's3mini'
import type { StorageSettings } from '../env'
import type { Store } from './store'

/** How long a request to keep or to remove something may take, in milliseconds. */
const patience = 60_000

/** Keeps bytes as objects of an S3-compatible bucket, at addresses with the bucket in their path. */
export function s3Store(settings: StorageSettings): Store {
  const client = new S3mini({ ...settings, requestAbortTimeout: patience })
  // whoever reads may take their time
  const reader = new S3mini(settings)
  return {
    async put(key, bytes) {
      // the service wants to know the length beforehand, and an object appears whole or not at all
      const body = await collected(bytes)
      await client.putObject(key, body, 'application/octet-stream', undefined, undefined, body.length)
    },
    async open(key) {
      const response = await reader.getObjectResponse(key)
      if (!response?.body) throw new Error('The storage has no such file.')
      return response.body
    },
    async remove(key) {
      await client.deleteObject(key)
    },
  }
}

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
