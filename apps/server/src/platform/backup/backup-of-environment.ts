import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import type { Environment } from '../process/environment.ts'
import { type BackupPlace, folderPlace } from './backup-place.ts'
import type { Manifest } from './manifest.ts'
import { s3Place } from './s3-place.ts'
import { tarPlace } from './tar-place.ts'

const inBucket = 's3://'

/** A folder, `s3://bucket/prefix`, or `-` for a stream. The bucket has a store and an account of its own, or those of the papers. */
export function placeOf(text: string, settings: Environment, stream: Writable): BackupPlace {
  if (text === '-') return tarPlace(stream)
  if (!text.startsWith(inBucket)) return folderPlace(resolve(text))
  const [bucket = '', ...folders] = text.slice(inBucket.length).split('/')
  const endpoint = settings.OPENBEIAN_BACKUP_S3_ENDPOINT ?? settings.OPENBEIAN_S3_ENDPOINT
  const region = settings.OPENBEIAN_BACKUP_S3_REGION ?? settings.OPENBEIAN_S3_REGION
  const accessKey = settings.OPENBEIAN_BACKUP_S3_ACCESS_KEY ?? settings.OPENBEIAN_S3_ACCESS_KEY
  const secretKey = settings.OPENBEIAN_BACKUP_S3_SECRET_KEY ?? settings.OPENBEIAN_S3_SECRET_KEY
  if (!endpoint || !accessKey || !secretKey)
    throw new Error(
      `${text} needs OPENBEIAN_BACKUP_S3_ENDPOINT, _ACCESS_KEY and _SECRET_KEY, or those of OPENBEIAN_S3.`,
    )
  return s3Place({ endpoint, region, bucket, accessKey, secretKey }, folders.join('/'))
}

/** What was set, so that whoever restores can set it again: what may hold a secret is named alone. */
export const settingsOf = (variables: NodeJS.ProcessEnv): Manifest['settings'] =>
  Object.fromEntries(
    Object.entries(variables)
      .filter(([name, value]) => /^(OPENBEIAN_|HOST$|PORT$|DATABASE_URL$)/.test(name) && value)
      .map(([name, value = null]) => [name, isSecret(name) ? null : value]),
  )

const isSecret = (name: string) => name !== 'OPENBEIAN_PUBLIC_URL' && /SECRET|KEY|_IV$|URL|PASSWORD/.test(name)
