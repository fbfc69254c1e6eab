import type { CertificateType, IsoDate } from '../filing.ts'
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

/** Whether a number can be one of this certificate's; with `on`, nobody may be born after that day. */
export function checkCertificateNumber(type: CertificateType, number: string, on?: IsoDate): CertificateNumberCheck {
  const reason = number === '' ? 'missing' : faultFinders[type](number, on)
  return reason ? { ok: false, reason } : { ok: true }
}
