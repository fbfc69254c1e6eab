import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { failpoint } from '../process/failpoint.ts'
import { secondMs } from '../time/durations.ts'
import { type FileStore, placeOfFile } from './file-store.ts'
import { fileError } from './files.errors.ts'

/** A bucket of S3 or of anything that speaks its protocol (MinIO, OSS, COS, OBS). */
export interface Bucket {
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

/** How long a store may take, milliseconds; the largest file is some megabytes. */
const usualLimits = { connectMs: 5 * secondMs, silentMs: 15 * secondMs }
/** The first and one more: whoever waits is told sooner than they give up. */
const maxAttempts = 2

export const s3Client = (
  { endpoint, region, accessKey, secretKey }: Omit<Bucket, 'bucket'>,
  limits = usualLimits,
): S3Client =>
  new S3Client({
    endpoint,
    region,
    maxAttempts,
    requestHandler: { connectionTimeout: limits.connectMs, socketTimeout: limits.silentMs },
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // names of buckets are no host names where the store runs on an address of its own
    forcePathStyle: true,
    // not every store that speaks the protocol knows the newer checksums
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

/** Files as objects of a bucket; they arrive there encrypted. */
export function s3FileStore(store: Bucket, limits: typeof usualLimits = usualLimits): FileStore {
  const { bucket } = store
  const client = s3Client(store, limits)
  const objectOf = (fileId: string) => {
    const place = placeOfFile(fileId)
    return { Bucket: bucket, Key: `${place.folder}/${place.name}` }
  }
  return {
    async put(fileId, bytes) {
      await client.send(new PutObjectCommand({ ...objectOf(fileId), Body: bytes, ContentLength: bytes.length }))
      failpoint('upload.file-written')
    },
    async get(fileId) {
      const { Body } = await client.send(new GetObjectCommand(objectOf(fileId))).catch((error: unknown) => {
        throw error instanceof NoSuchKey ? fileError('files.missing', { fileId }) : error
      })
      if (!Body) throw new Error(`the object ${fileId} has no content`)
      return Buffer.from(await Body.transformToByteArray())
    },
    async sizeOf(fileId) {
      const found = await client.send(new HeadObjectCommand(objectOf(fileId))).catch((error: unknown) => {
        if (!(error instanceof NotFound)) throw error
      })
      return found?.ContentLength
    },
    async remove(fileId) {
      await client.send(new DeleteObjectCommand(objectOf(fileId)))
    },
  }
}
