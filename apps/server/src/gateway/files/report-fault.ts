import type { ReportFault } from '@openbeian/contract'
import { type Filing, type FilingError, type Person, reportedNameOf, reportedSubject } from '@openbeian/filing'
import { isInGbk, notInGbk, regulatorError } from '@openbeian/regulator'
import { attachmentError } from './attachments.errors.ts'

/** So many places are shown of a document that is wrong all over. */
const maxPlaces = 3

/** Why something cannot be put into a file, as it is kept; `filing`: where it comes from one. */
export function reportFaultOf(error: FilingError, filing?: Filing): ReportFault {
  if (filing && regulatorError.is('regulator.not-gbk', error))
    return { reason: 'not-in-gbk', details: { places: placesNotInGbk(filing) } }
  if (regulatorError.is('regulator.not-encodable', error))
    return { reason: 'not-encodable', details: { places: error.details.faults.slice(0, maxPlaces) } }
  if (attachmentError.is('reporting.material-not-reportable', error)) {
    const { kind, about, reason: why } = error.details
    return { reason: 'material-not-reportable', details: { kind, about, why } }
  }
  const { code, zh, message: en } = error
  return { reason: 'error', details: { code, message: { zh, en } } }
}

type PlaceNotInGbk = Extract<ReportFault, { reason: 'not-in-gbk' }>['details']['places'][number]

const placesNotInGbk = (filing: Filing): PlaceNotInGbk[] =>
  textsOf(asReported(filing)).flatMap(([path, text]) => {
    const characters = notInGbk(text).join('')
    return characters === '' ? [] : [{ path, characters }]
  })

/** With the substitutes that were agreed upon: what they stand for is no fault. */
const asReported = ({ subject, services, ...rest }: Filing): Filing => ({
  ...rest,
  subject: { ...reportedSubject(subject, isInGbk), principal: named(subject.principal) },
  services: services.map((it) => ({ ...it, manager: named(it.manager) })),
})
const named = (person: Person): Person => ({ ...person, name: reportedNameOf(person, isInGbk) })

function textsOf(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, inside]) => textsOf(inside, path ? `${path}.${name}` : name))
}
