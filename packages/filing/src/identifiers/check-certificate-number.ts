import type { CertificateType, IsoDate } from '../filing.ts'
import { isKeyOf } from '../narrow.ts'
import type { IdentifierFault } from './identifier-fault.ts'
import { organisationCodeFault } from './organisation-code.ts'
import { residencePermitFault, residentIdFault } from './resident-id.ts'
import { foreignResidentFault, hkMoTravelPermitFault, passportFault, twTravelPermitFault } from './travel-document.ts'
import { usccFault } from './uscc.ts'

export type CertificateNumberCheck = { ok: true } | { ok: false; reason: IdentifierFault }

type FaultFinder = (number: string, on?: IsoDate) => IdentifierFault | undefined

/** Numbers whose form nobody has published: only what no number is made of is refused. */
const freeTextFault: FaultFinder = (number) => {
  if (number.length > 255) return 'length'
  return /^[\p{L}\p{N}()（）〔〕\-/ ]+$/u.test(number) ? undefined : 'characters'
}

const faultFinders: Record<CertificateType, FaultFinder> = {
  'business-licence': usccFault,
  // The paper was replaced by the 统一社会信用代码证书, whose number people enter here.
  'organisation-code': (number) => (number.length === 18 ? usccFault(number) : organisationCodeFault(number)),
  'institution-certificate': usccFault,
  'social-organisation-certificate': usccFault,
  'military-code': freeTextFault,
  'resident-id': residentIdFault,
  passport: passportFault,
  'officer-id': freeTextFault,
  'hk-mo-travel-permit': hkMoTravelPermitFault,
  'tw-travel-permit': twTravelPermitFault,
  'hk-mo-residence-permit': (number, on) => residencePermitFault('hk-mo', number, on),
  'tw-residence-permit': (number, on) => residencePermitFault('tw', number, on),
  'foreigner-permanent-residence': foreignResidentFault,
}

/** Types whose numbers tell themselves apart: each has a shape and a check digit, or letters of its own. */
const tellingTypes = [
  'resident-id',
  'hk-mo-residence-permit',
  'tw-residence-permit',
  'foreigner-permanent-residence',
  'hk-mo-travel-permit',
  'business-licence',
] as const satisfies CertificateType[]

/** The certificate a number belongs to that is not right for this type; undefined where it fits it, or none, or several. */
export function typeOfNumber(type: CertificateType, number: string): CertificateType | undefined {
  if (!isKeyOf(faultFinders, type) || number === '' || faultFinders[type](number) === undefined) return undefined
  const permit = type === 'resident-id' ? permitByBeginning(number) : undefined
  if (permit) return permit
  const fitting = tellingTypes.filter((it) => it !== type && faultFinders[it](number) === undefined)
  if (fitting.length === 1) return fitting[0]
  return fitting.length === 0 ? typeByBeginning(type, number) : undefined
}

/** No resident ID begins with 81, 82 or 83: the document is known although a digit is mistyped. */
function permitByBeginning(number: string): CertificateType | undefined {
  if (/^8[12]0000\d{11}[\dX]$/.test(number)) return 'hk-mo-residence-permit'
  return /^830000\d{11}[\dX]$/.test(number) ? 'tw-residence-permit' : undefined
}

/** E and G with eight digits are passports of the mainland, eight digits alone a travel permit for Taiwan residents. */
function typeByBeginning(type: CertificateType, number: string): CertificateType | undefined {
  if (type !== 'resident-id') return undefined
  if (/^9\d{16}[\dX]$/.test(number)) return 'foreigner-permanent-residence'
  if (/^[EG][A-HJ-NP-Z\d]\d{7}$/.test(number)) return 'passport'
  // a day of birth is no number of a permit
  return /^(?!(?:19|20)\d\d[01]\d)\d{8}$/.test(number) ? 'tw-travel-permit' : undefined
}

/** Whether a number can be one of this certificate's; with `on`, nobody may be born after that day. */
export function checkCertificateNumber(type: CertificateType, number: string, on?: IsoDate): CertificateNumberCheck {
  const reason = number === '' ? 'missing' : faultFinders[type](number, on)
  return reason ? { ok: false, reason } : { ok: true }
}
