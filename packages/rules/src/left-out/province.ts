import type { LeftOutCheck } from './why-left-out.ts'

const duplicate = (check: string, zh: string, en: string): LeftOutCheck => ({
  check,
  reason: 'duplicate',
  note: { zh, en },
})

export const provinceLeftOut: LeftOutCheck[] = [
  duplicate(
    'PRV-13-03',
    '河北不受理新增的同时变更：订单类型本来就不能合并，national.registered-subject-agrees 要求先变更。',
    'Hebei takes no change within an addition: no order type combines them, and national.registered-subject-agrees asks for the change first.',
  ),
  duplicate(
    'PRV-15-01',
    '内蒙古事业单位的域名后缀：national.domain-institution-suffix 对全国都有要求。',
    'Suffixes of public institutions in Inner Mongolia: national.domain-institution-suffix asks for them everywhere.',
  ),
  duplicate(
    'PRV-32-03',
    '江苏页脚的版权所有：operation.copyright 按省份表检查。',
    'The copyright line in Jiangsu: operation.copyright checks it by the table of provinces.',
  ),
  duplicate(
    'PRV-33-03',
    '浙江政务和事业单位的域名后缀：national.domain-government-suffix、national.domain-institution-suffix。',
    'Suffixes of public bodies in Zhejiang: national.domain-government-suffix and national.domain-institution-suffix.',
  ),
  duplicate(
    'PRV-35-03',
    '福建页脚的版权所有：operation.copyright 按省份表检查。',
    'The copyright line in Fujian: operation.copyright checks it by the table of provinces.',
  ),
  duplicate(
    'PRV-37-02',
    '山东的最低年龄17周岁：national.person-minimum-age 按省份表检查。',
    'The minimum age of 17 in Shandong: national.person-minimum-age checks it by the table of provinces.',
  ),
  duplicate(
    'PRV-44-02',
    '广东网站展示主体备案号：operation.number-form 按省份表检查。',
    'Websites of Guangdong show the number of the subject: operation.number-form checks it by the table of provinces.',
  ),
  duplicate(
    'PRV-44-05',
    '广东手机与应急号码不得相同：national.emergency-phone-differs 对全国都有要求。',
    'Mobile and emergency phone differ in Guangdong: national.emergency-phone-differs asks for it everywhere.',
  ),
  duplicate(
    'PRV-51-03',
    '四川更名须更名函：national.material-change-proof 对全国都有要求。',
    'A new name in Sichuan needs the registrar’s letter: national.material-change-proof asks for it everywhere.',
  ),
  duplicate(
    'PRV-52-02',
    '贵州4个以上域名须域名证书：national.material-domain-certificate 对每个服务都要求。',
    'Certificates from four domains on in Guizhou: national.material-domain-certificate asks for them with every service.',
  ),
  {
    check: 'PRV-65-03',
    reason: 'duplicate',
    note: {
      zh: '新疆按实际勾选语种：national.languages-shown 对全国都比对网页语种。',
      en: 'Languages exactly as used in Xinjiang: national.languages-shown compares them with the pages everywhere.',
    },
  },
  {
    check: 'PRV-15-02',
    reason: 'duplicate',
    note: {
      zh: '内蒙古（以及上海、海南）不接受临时身份证：national.temporary-id 对全国都不接受。',
      en: 'No temporary IDs in Inner Mongolia (nor in Shanghai and Hainan): national.temporary-id takes none anywhere.',
    },
  },
]
