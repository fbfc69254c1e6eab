import type { CodeTables } from '@openbeian/contract'
import { certificateTypes, subjectNatures } from '@openbeian/filing'
import { type CodeRow, sampleCodeTables, sampleRegions } from '@openbeian/regulator'
import { certificatesOf } from '@openbeian/rules'
import type { Db } from '../../platform/postgres/database.ts'
import { codeTablesInForce, codeTablesOfProvider } from './code-tables.ts'
import type { Region } from './code-tables-of-jcdm.ts'

const { asOf, regions } = sampleRegions

/** The code tables as the forms need them: with the ids that are reported, and the regions; those of the provider's administration. */
export async function codeTablesForForms(db: Db, providerId?: string): Promise<CodeTables> {
  const tables = await (providerId ? codeTablesOfProvider(db, providerId) : codeTablesInForce(db))
  const { version, natures, certificateTypes: certificates, contents, languages, accessModes, locations } = tables
  return {
    version: tables.regions ? version : `${version}, regions ${asOf}`,
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
    preApprovals: tables.preApprovals.map(named),
    cancellationReasons: tables.cancellationReasons.map(named),
    unfiledHandling: tables.unfiledHandling.map(named),
    regions: tables.regions ? provincesOf(tables.regions) : regions,
  }
}

/** Provinces, cities and counties; the delivered tables give municipalities (直辖市) a level of cities, too. */
const provincesOf = (delivered: readonly Region[]): CodeTables['regions'] =>
  delivered.map(({ code, zh, children }) => ({
    code,
    zh,
    children: children.map((city) => ({
      code: city.code,
      zh: city.zh,
      children: city.children.map((county) => ({ code: county.code, zh: county.zh })),
    })),
  }))

const named = ({ id, zh, en }: CodeRow) => ({ id, zh, en })
