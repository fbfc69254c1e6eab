export * from './arrange-services.ts'
export * from './calendar-day.ts'
export * from './choose-order-type.ts'
export * from './deadline.ts'
export {
  asciiDomain,
  type DomainFault,
  type DomainFaultKind,
  type DomainName,
  type DomainReading,
  domainFaults,
  domainKey,
  isSameDomain,
  readDomain,
  tidyDomain,
  unicodeDomain,
} from './domain/domain-name.ts'
export * from './entries-of.ts'
export * from './field-path.ts'
export * from './filing.errors.ts'
export * from './filing.ts'
export * from './filing-error.ts'
export * from './filing-number/displayed-number.ts'
export * from './filing-number/filing-number.ts'
export * from './filing-number/footer-snippet.ts'
export * from './filing-number/links.ts'
export { normaliseNumber } from './filing-number/normalise-number.ts'
export * from './filing-number/numbers-in-text.ts'
export * from './filing-number/parse-number.ts'
export { type FormerRegion, findFormerRegion, formerRegions } from './former-regions.ts'
export * from './holiday-notice.ts'
export * from './identifiers/check-certificate-number.ts'
export * from './identifiers/identifier-fault.ts'
export * from './identifiers/organisation-code.ts'
export { inventedResidentId, readResidentId, residentIdCheckDigit } from './identifiers/resident-id.ts'
export { inventedUscc, proposeUscc, readUscc, type UsccDoubt, usccCheckDigit, usccDoubt } from './identifiers/uscc.ts'
export * from './ip.ts'
export * from './life-diagram.ts'
export * from './masking.ts'
export * from './material-kinds.ts'
export * from './material-lists.ts'
export * from './narrow.ts'
export * from './order-life.ts'
export * from './order-needs.ts'
export * from './order-state.ts'
export * from './order-state-sets.ts'
export * from './order-type.ts'
export * from './order-type-reasons.ts'
export * from './person-name.ts'
export * from './province.ts'
export * from './reported-name.ts'
export * from './review-rights.ts'
export * from './sensitive-fields.ts'
export * from './sighting-kinds.ts'
export * from './sms-phases.ts'
export { isWithoutEnd, type ReadDay, readDay, tidyDay } from './tidying/day.ts'
export { tidyCertificateNumber, tidyFilingNumber, tidyFingerprint } from './tidying/identifier.ts'
export { type IpFault, type IpFaultKind, ipFaultOf, tidyIp } from './tidying/ip.ts'
export { tidyEmail } from './tidying/mail.ts'
export { tidyPhone } from './tidying/phone.ts'
export * from './tidying/text.ts'
export * from './tidying/tidy-filing.ts'
export * from './unseen.ts'
export * from './working-days.ts'
