import type { CertificateType } from '@openbeian/filing'
import type { Text } from '../../text.ts'

/** What certificates are called inside a sentence. */
export const documentNames: Record<CertificateType, Text> = {
  'business-licence': { zh: '营业执照（统一社会信用代码）', en: 'business licence (credit code)' },
  'organisation-code': { zh: '组织机构代码证', en: 'organisation code certificate' },
  'institution-certificate': { zh: '事业单位法人证书', en: 'certificate of a public institution' },
  'social-organisation-certificate': { zh: '社会团体法人登记证书', en: 'certificate of a social organisation' },
  'military-code': { zh: '军队代号', en: 'military code' },
  'resident-id': { zh: '居民身份证', en: 'resident ID' },
  passport: { zh: '护照', en: 'passport' },
  'officer-id': { zh: '军官证', en: 'officer ID' },
  'hk-mo-travel-permit': { zh: '港澳居民来往内地通行证', en: 'travel permit for Hong Kong and Macau residents' },
  'tw-travel-permit': { zh: '台湾居民来往大陆通行证', en: 'travel permit for Taiwan residents' },
  'hk-mo-residence-permit': { zh: '港澳居民居住证', en: 'residence permit for Hong Kong and Macau residents' },
  'tw-residence-permit': { zh: '台湾居民居住证', en: 'residence permit for Taiwan residents' },
  'foreigner-permanent-residence': { zh: '外国人永久居留身份证', en: 'permanent resident ID of a foreigner' },
}
