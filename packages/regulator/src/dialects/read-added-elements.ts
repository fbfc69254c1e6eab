import { emptyAppPlatform, emptyAppSdk, isRecord, type Service } from '@openbeian/filing'
import type { Dialect } from './dialect.ts'
import type { DialectFile, ElementBody } from './dialect-file.ts'
import { addedKey } from './dialect-of-file.ts'
import { type Part, type PartName, reportable, writeField, writeList } from './reportable-fields.ts'

/** A service as it was published (`Wz_xx` of `BASJ`), with its records in the order ours has them. */
interface PublishedRecord {
  domains: readonly object[]
  access: readonly object[]
}

/** A service of ours with what a loaded edition tells of it when it is published; what it does not tell stays as it was. */
export function withPublishedElements(
  { file }: Pick<Dialect, 'file'>,
  published: PublishedRecord,
  service: Service,
): Service {
  if (!file) return service
  const at = (place: string) =>
    file.elements.filter(({ document, places }) => document === 'download' && places.includes(`${filing}/${place}`))
  const told = (place: string, record: object | undefined, part: Part): Part =>
    at(place).reduce((sum, element) => (isRecord(record) ? withElement(sum, element, { record, file }) : sum), part)
  const own = told('Wz_xx', published, { is: 'service', it: service })
  const kept = own.is === 'service' ? own.it : service
  return {
    ...kept,
    domains: kept.domains.map((it, index) => {
      const domain = told('Wz_xx/Ym_xx', published.domains[index], { is: 'domain', it })
      return domain.is === 'domain' ? domain.it : it
    }),
    access: kept.access.map((it, index) => {
      const access = told('Wz_xx/Jr_xx', published.access[index], { is: 'access', it })
      return access.is === 'access' ? access.it : it
    }),
  }
}

const filing = 'ICP/BASJ/Baxx'

interface Told {
  record: Record<string, unknown>
  file: DialectFile
}

function withElement(part: Part, element: ElementBody, { record, file }: Told): Part {
  const given = record[addedKey(element.tag)]
  if (given === undefined) return part
  const { each, from, type } = element
  const values = Array.isArray(given) ? given : [given]
  if (each !== undefined) {
    const of = reportable[part.is].lists[each]?.of
    const rows = values.flatMap((value: unknown) => {
      const row = of && emptyRow(of)
      return row && isRecord(value) ? [withGroup(row, element, { record: value, file })] : []
    })
    return writeList(part, each, rows)
  }
  const [value] = values
  if (type.is === 'group') return isRecord(value) ? withGroup(part, element, { record: value, file }) : part
  if (from === undefined) return part
  const text = type.is === 'code' ? valueOfCode(file, type.table, value) : String(value)
  return text === undefined ? part : writeField(part, from, text)
}

const withGroup = (part: Part, { type }: ElementBody, told: Told): Part =>
  type.is === 'group' ? type.elements.reduce((sum, inner) => withElement(sum, inner, told), part) : part

/** The value of ours a number of the edition stands for. */
const valueOfCode = ({ codes }: DialectFile, table: string, id: unknown): string | undefined =>
  codes?.[table]?.find((row) => row.id === Number(id))?.value

function emptyRow(of: PartName): Part | undefined {
  if (of === 'platform') return { is: of, it: emptyAppPlatform() }
  if (of === 'sdk') return { is: of, it: emptyAppSdk() }
  return of === 'range' ? { is: of, it: { from: '', to: '' } } : undefined
}
