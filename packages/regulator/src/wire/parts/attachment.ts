import { type ChoiceOf, type Content, choice, only, optional, required, sequence } from '../element.ts'
import { anyCode, base64, id, long, text } from '../scalars.ts'

/** `Fjxx`, 附件; whose file it is, is told in one way by XZBA and in another by all the others. */
const file = <Owner>(owner: Content<Owner>) =>
  sequence({
    format: required('Fjwjgs', anyCode('attachmentFormats')),
    purpose: required('Fjyt', anyCode('attachmentPurposes')),
    /** The file in base64. */
    content: required('Fjnr', base64),
    owner: required(
      'Fjssdx',
      sequence({ /** 1 subject, 2 service. */ kind: required('Ssdxlx', long(1, 10)), id: required('Ssdxbs', owner) }),
    ),
    remark: optional('Bz', text(1, 256)),
  })

const filedRows = {
  /** The administration's id, or the provider's own for a service that is just being added. */
  recordId: required('Jlid', id),
  filingNumber: required('Baxh', text(1, 128)),
}

/** `Fj` of a first filing: each file has an `Fj` of its own. */
export const attachment = only(required('Fjxx', file(id)))

/** A file about something that is filed. */
export const fileOfFiled = file<ChoiceOf<typeof filedRows>>(choice(filedRows))

/** `Fj` of an order about something that is filed. */
export const attachmentOfFiled = only(required('Fjxx', fileOfFiled))
