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
  const fitting = tellingTypes.filter((it) => it !== type && faultFinders[it](number) === undefined)
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Whether a number can be one of this certificate's; with `on`, nobody may be born after that day. */
export function checkCertificateNumber(type: CertificateType, number: string, on?: IsoDate): CertificateNumberCheck {
  const reason = number === '' ? 'missing' : faultFinders[type](number, on)
  return reason ? { ok: false, reason } : { ok: true }
}
