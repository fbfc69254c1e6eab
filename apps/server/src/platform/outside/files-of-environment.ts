import { join } from 'node:path'
import type { Environment } from '../process/environment.ts'
import { diskFileStore } from './disk-file-store.ts'
import type { FileStore } from './file-store.ts'
import { s3FileStore } from './s3-file-store.ts'
import { tellingFileStore } from './telling-file-store.ts'

/** A bucket where one is named, else a folder beside the other data. */
export function filesOf(settings: Environment): FileStore {
  const { OPENBEIAN_S3_ENDPOINT: endpoint, OPENBEIAN_S3_REGION: region } = settings
  if (!endpoint) return tellingFileStore(diskFileStore(join(settings.OPENBEIAN_DATA, 'files')))
  const needed = (name: 'OPENBEIAN_S3_BUCKET' | 'OPENBEIAN_S3_ACCESS_KEY' | 'OPENBEIAN_S3_SECRET_KEY') => {
    const value = settings[name]
    if (!value) throw new Error(`The environment does not fit:\n  ${name}: is needed with OPENBEIAN_S3_ENDPOINT`)
    return value
  }
  const bucket = needed('OPENBEIAN_S3_BUCKET')
  const [accessKey, secretKey] = [needed('OPENBEIAN_S3_ACCESS_KEY'), needed('OPENBEIAN_S3_SECRET_KEY')]
  return tellingFileStore(s3FileStore({ endpoint, region, bucket, accessKey, secretKey }))
}
