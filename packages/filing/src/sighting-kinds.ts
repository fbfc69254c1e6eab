/** 人工核实: what a reviewer can say for the rules, because nothing here sees it by itself. */
export const sightingKinds = [
  'seal',
  'watermark',
  'approvalHolder',
  'residenceProof',
  'electronicLicence',
  'misleadingIcon',
  'realName',
  'registrarLicence',
  'holderCertificate',
  'holderRelation',
  'phoneAnswered',
  'phoneOfPerson',
  'smsCame',
  'policeFiled',
] as const
export type SightingKind = (typeof sightingKinds)[number]
