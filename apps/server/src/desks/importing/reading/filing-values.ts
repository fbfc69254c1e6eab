import {
  certificateTypes,
  emptyPerson,
  type IpRange,
  type Person,
  type Subject,
  subjectNatures,
} from '@openbeian/filing'

type Values = Readonly<Record<string, string | undefined>>

export const rangesOf = (text = ''): IpRange[] =>
  text
    .split(';')
    .filter(Boolean)
    .map((it) => {
      const [from = '', to = from] = it.split('-')
      return { from, to }
    })

export const numbersOf = (text = ''): number[] => text.split(';').filter(Boolean).map(Number)

export function subjectOf(values: Values): Subject {
  const region = values.region ?? ''
  return {
    nature: oneOf(subjectNatures, values.nature),
    name: values.name ?? '',
    certificate: {
      type: oneOf(certificateTypes, values.certificateType),
      number: values.certificateNumber ?? '',
      validFrom: '',
      validTo: values.certificateValidTo ?? '',
      address: values.certificateAddress ?? '',
    },
    region: {
      province: `${region.slice(0, 2)}0000`,
      city: region.slice(2) === '0000' ? '' : `${region.slice(0, 4)}00`,
      county: region.slice(4) === '00' ? '' : region,
    },
    address: values.address ?? '',
    investor: values.investor ?? '',
    principal: personOf('principal', values),
    remark: values.remark ?? '',
  }
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | '' =>
  values.find((it) => it === text) ?? ''

export function personOf(prefix: string, values: Values): Person {
  const of = (name: string) => values[`${prefix}${name}`] ?? ''
  return {
    ...emptyPerson(),
    name: of('Name'),
    certificate: {
      type: oneOf(certificateTypes, of('CertificateType')),
      number: of('CertificateNumber'),
      validFrom: '',
      validTo: of('CertificateValidTo'),
    },
    mobile: of('Mobile'),
    emergencyPhone: of('EmergencyPhone'),
    landline: of('Landline'),
    email: of('Email'),
    isLegalRepresentative: of('IsLegalRepresentative') === 'yes',
  }
}
