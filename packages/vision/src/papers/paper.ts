import { keysOf } from '@openbeian/filing'

/** What is printed on each paper and can be read from it. */
export const fieldsOfPaper = {
  /** 居民身份证人像面 */
  'id-front': ['name', 'sex', 'ethnicity', 'birthDate', 'address', 'number'],
  /** 居民身份证国徽面 */
  'id-back': ['authority', 'validFrom', 'validTo'],
  /** 营业执照, the layout of 2019 and the one before */
  'business-licence': [
    'number',
    'name',
    'type',
    'legalRepresentative',
    'registeredCapital',
    'establishedOn',
    'address',
    'scope',
  ],
  /** 事业单位法人证书 */
  'institution-certificate': [
    'number',
    'name',
    'purpose',
    'address',
    'legalRepresentative',
    'funding',
    'initialFunds',
    'sponsor',
    'validFrom',
    'validTo',
  ],
  /** 社会团体法人登记证书, 民办非企业单位登记证书, 基金会法人登记证书 */
  'social-organisation-certificate': [
    'number',
    'name',
    'scope',
    'address',
    'legalRepresentative',
    'registeredCapital',
    'supervisor',
    'validFrom',
    'validTo',
  ],
  /** 统一社会信用代码证书 */
  'code-certificate': ['number', 'name', 'nature', 'address', 'legalRepresentative'],
  /** 港澳居民来往内地通行证, 台湾居民来往大陆通行证 */
  'travel-permit': ['name', 'latinName', 'birthDate', 'sex', 'validFrom', 'validTo', 'authority', 'number'],
  /** 港澳居民居住证, 台湾居民居住证, the side with the portrait */
  'residence-permit-front': ['name', 'sex', 'birthDate', 'address', 'number'],
  /** The side with 签发机关 */
  'residence-permit-back': ['authority', 'validFrom', 'validTo', 'permitNumber'],
  /** 域名证书 */
  'domain-certificate': ['domain', 'holder', 'registrar', 'registeredOn', 'expiresOn'],
  /** 外国人永久居留身份证 (五星卡), the side with the portrait */
  'permanent-residence-front': [
    'name',
    'latinName',
    'sex',
    'birthDate',
    'nationality',
    'validFrom',
    'validTo',
    'number',
  ],
} as const

export type PaperKind = keyof typeof fieldsOfPaper
export const paperKinds: readonly PaperKind[] = keysOf(fieldsOfPaper)

/** The name of something printed on a paper. */
export type PaperField = (typeof fieldsOfPaper)[PaperKind][number]
