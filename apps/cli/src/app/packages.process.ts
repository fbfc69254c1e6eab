import { serveReaders } from '@openbeian/processes'
import { readPackageFile } from './read-package-file.ts'

const packageReading = { readPackageFile }
export type PackageReading = typeof packageReading

serveReaders(packageReading)
