import type { AppIcon, Progress } from './app-package.ts'
import type { ByteSource } from './byte-source.ts'
import { type Remark, remark } from './remark.ts'
import type { ZipDirectory } from './zip/read-directory.ts'

/** A package that is being read. */
export interface PackageFile {
  source: ByteSource
  directory: ZipDirectory
  progress: Progress
  now: Date
}

/** What a person has to add, or need not look for. */
export const missing = (name: string | undefined, icon: AppIcon | undefined): Remark[] => [
  ...(name ? [] : [remark('name-not-found')]),
  ...(icon ? [] : [remark('icon-not-found')]),
]
