import type { Filing, OrderType, Service } from '@openbeian/filing'
import { type Block, blockOfOrder } from '../mapping/upload-of-order.ts'
import type { Dialect } from './dialect.ts'
import type { ElementBody } from './dialect-file.ts'
import type { BothLanguages } from './json-lines.ts'
import { partNameAt } from './parts-at.ts'
import { type Part, type PartName, readField, readList, reportable } from './reportable-fields.ts'

/** What a filing holds and is not reported. */
export interface NotCarried {
  title: BothLanguages
  /** It makes the service another one than a website: applicants are told, too. */
  isTold: boolean
}

/** What a filing holds and an edition has no element for, in words; each once. */
export function notCarried(
  { file }: Pick<Dialect, 'file'>,
  { orderType, filing }: { orderType: OrderType; filing: Filing },
): NotCarried[] {
  const block = blockOfOrder(orderType)
  if (!block) return []
  const added = (file?.elements ?? []).filter(({ document }) => document === 'upload')
  const carried = new Set(
    added.flatMap((element) =>
      element.places
        .filter((place) => place.startsWith(`ICP/${block}/`))
        .flatMap((place) => {
          const part = partNameAt(place)
          return part ? sourcesOf(element, part) : []
        }),
    ),
  )
  const titles = new Map(
    partsIn(block, filing)
      .flatMap(held)
      .filter(({ key }) => !carried.has(key))
      .map(({ title, isTold }) => [title.en, { title, isTold }] as const),
  )
  return [...titles.values()]
}

/** `service.kind`, `platform.packageName`, `access.ipv6`: what an element and its children are filled from. */
function sourcesOf({ from, each, type }: ElementBody, part: PartName): string[] {
  const row = each === undefined ? part : reportable[part].lists[each]?.of
  if (!row) return []
  return [
    ...(each === undefined ? [] : [`${part}.${each}`]),
    ...(from === undefined ? [] : [`${row}.${from}`]),
    ...(type.is === 'group' ? type.elements.flatMap((it) => sourcesOf(it, row)) : []),
  ]
}

/** What V3.0 has no element for and this part holds. */
function held(part: Part): (NotCarried & { key: string })[] {
  const { fields, lists } = reportable[part.is]
  const own = Object.entries(fields)
    .filter(([name, { beyondV30 }]) => beyondV30 && isHeld(readField(part, name)))
    .map(([name, { title, beyondV30 }]) => ({ key: `${part.is}.${name}`, title, isTold: beyondV30 === 'told' }))
  const rows = Object.entries(lists)
    .filter(([name, { beyondV30 }]) => beyondV30 && readList(part, name).length > 0)
    .map(([name, { title, beyondV30 }]) => ({ key: `${part.is}.${name}`, title, isTold: beyondV30 === 'told' }))
  return [...own, ...rows]
}

/** A website is what V3.0 files: only another kind of service is lost. */
const isHeld = (value: string | boolean | number) => value !== '' && value !== 'website'

/** The parts of a filing that a block reports. */
function partsIn(block: Block, { subject, services }: Filing): Part[] {
  const access = services.flatMap((it) => it.access).map((it): Part => ({ is: 'access', it }))
  if (block === 'ZXBA') return []
  if (block === 'XZJR') return access
  const ofSubject: Part[] = [
    { is: 'subject', it: subject },
    { is: 'person', it: subject.principal },
  ]
  return [...(block === 'XZWZ' ? [] : ofSubject), ...services.flatMap(partsOfService), ...access]
}

const partsOfService = (service: Service): Part[] => [
  { is: 'service', it: service },
  { is: 'person', it: service.manager },
  ...readList({ is: 'service', it: service }, 'app.platforms'),
  ...readList({ is: 'service', it: service }, 'app.sdks'),
  ...service.domains.map((it): Part => ({ is: 'domain', it })),
]
