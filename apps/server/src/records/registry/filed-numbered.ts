import { normaliseNumber, subjectNumberOf } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { findServiceNumbered, findSubjectNumbered } from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'

/** A filed subject, or one of its services. */
export interface FiledNumbered {
  part: 'subject' | 'service'
  subjectId: string
  serviceId: string | null
  regulatorId: string
  number: string
  name: string
  province: string
}

/** What is filed here under this 备案号 now; undefined when nothing is, or no more. */
export async function findFiledNumbered(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  providerId: string,
  typed: string,
): Promise<FiledNumbered | undefined> {
  const number = normaliseNumber(typed)
  const subject = await findSubjectNumbered(db, providerId, subjectNumberOf(number))
  if (!subject || subject.cancelledAt) return undefined
  const { id: subjectId, province } = subject
  if (subject.number === number) {
    return {
      part: 'subject',
      subjectId,
      serviceId: null,
      province,
      ...namedOf({ ...subject, name: sealedSubjectName.open(cipher, subject, subject.nameSealed) }),
    }
  }
  const service = await findServiceNumbered(db, subjectId, number)
  if (!service || service.cancelledAt) return undefined
  return { part: 'service', subjectId, serviceId: service.id, province, ...namedOf(service) }
}

const namedOf = ({ regulatorId, number, name }: { regulatorId: string; number: string; name: string }) => ({
  regulatorId,
  number,
  name,
})
