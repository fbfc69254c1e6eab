import { readFileSync } from 'node:fs'
import type { CodeTables } from '@openbeian/contract'
import { certificateTypes, subjectNatures } from '@openbeian/filing'
import { type CodeRow, sampleCodeTables } from '@openbeian/regulator'
import { certificatesOf } from '@openbeian/rules'
import type { Db } from '../platform/database.ts'
import { codeTablesInForce } from '../reporting/code-tables.ts'

interface RegionSeed {
  asOf: string
  regions: CodeTables['regions']
}

const seed = new URL('../../seed/regions.sample.json', import.meta.url)
const { asOf, regions } = JSON.parse(readFileSync(seed, 'utf8')) as RegionSeed

/** The code tables as the forms need them: with the ids that are reported, and the regions. */
export async function codeTablesForForms(db: Db): Promise<CodeTables> {
  const tables = await codeTablesInForce(db)
  const { version, natures, certificateTypes: certificates, contents, languages, accessModes, locations } = tables
  return {
    version: `${version}, regions ${asOf}`,
    sample: version === sampleCodeTables.version,
    natures: subjectNatures.map((nature) => ({ ...named(natures[nature]), nature })),
    certificateTypes: certificateTypes.map((type) => ({
      ...named(certificates[type]),
      type,
      natures: subjectNatures.filter((nature) => certificatesOf[nature].includes(type)),
    })),
    contents: contents.map(named),
    languages: languages.map(named),
    accessModes: accessModes.map(named),
    locations: locations.map(named),
    regions,
  }
}

const named = ({ id, zh, en }: CodeRow) => ({ id, zh, en })
