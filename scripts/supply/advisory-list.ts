import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Advisory, isAdvisory, packagesOf } from './advisory.ts'

export interface AdvisoryList {
  /** The newest change of any record: the export is at least this old. */
  day: string
  records: Advisory[]
}

/** An OSV export: a folder of records as it is unzipped, one file with a list of them, or a list kept by us. */
export function readAdvisoryList(path: string): AdvisoryList {
  const isFolder = statSync(path).isDirectory()
  const files = isFolder ? readdirSync(path).filter((it) => it.endsWith('.json')) : ['']
  const read = files.map((it) => JSON.parse(readFileSync(join(path, it), 'utf8')) as unknown)
  const [kept] = read
  if (!isFolder && isKept(kept)) return kept
  const records = read.flat().filter(isAdvisory)
  const day = records.reduce((newest, { modified }) => (modified > newest ? modified : newest), '').slice(0, 10)
  if (day === '') throw new Error(`${path} holds no OSV record`)
  return { day, records }
}

const isKept = (value: unknown): value is AdvisoryList =>
  typeof value === 'object' && value !== null && 'day' in value && 'records' in value

/** The records about these packages, to be kept in the repository. */
export const onlyAbout = ({ day, records }: AdvisoryList, names: ReadonlySet<string>): AdvisoryList => ({
  day,
  records: records
    .filter((it) => it.withdrawn === undefined && packagesOf(it).some((name) => names.has(name)))
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en')),
})

const msPerDay = 86_400_000

export const ageInDays = (day: string, now: Date): number =>
  Math.floor((now.getTime() - Date.parse(`${day}T00:00:00Z`)) / msPerDay)
