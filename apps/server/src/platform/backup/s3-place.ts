import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { type Bucket, s3Client } from '../outside/s3-file-store.ts'
import type { BackupPlace } from './backup-place.ts'

/** Below a prefix of a bucket. */
export function s3Place(bucket: Bucket, prefix: string): BackupPlace {
  const client = s3Client(bucket)
  const below = prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`
  const objectOf = (name: string) => ({ Bucket: bucket.bucket, Key: `${below}${name}` })
  const orNone = (error: unknown) => {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined
    throw error
  }
  return {
    name: `s3://${bucket.bucket}/${prefix}`,
    async put(name, bytes) {
      await client.send(new PutObjectCommand({ ...objectOf(name), Body: bytes, ContentLength: bytes.length }))
    },
    async get(name) {
      const found = await client.send(new GetObjectCommand(objectOf(name))).catch(orNone)
      return found?.Body && Buffer.from(await found.Body.transformToByteArray())
    },
    sizeOf: async (name) => (await client.send(new HeadObjectCommand(objectOf(name))).catch(orNone))?.ContentLength,
    async list(folder) {
      const { Bucket, Key } = objectOf(folder === '' ? '' : `${folder}/`)
      const names: string[] = []
      for (let ContinuationToken: string | undefined; ; ) {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket,
            Prefix: Key,
            Delimiter: '/',
            ...(ContinuationToken && { ContinuationToken }),
          }),
        )
        for (const { Prefix = '' } of page.CommonPrefixes ?? []) names.push(Prefix.slice(Key.length).replace(/\/$/, ''))
        for (const { Key: key = '' } of page.Contents ?? []) names.push(key.slice(Key.length))
        ContinuationToken = page.NextContinuationToken
        if (!ContinuationToken) return names.filter((it) => it !== '')
      }
    },
  }
}
