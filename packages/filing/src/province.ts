import type { RegionCode } from './filing.ts'

/** A province whose communications administration accepts filings. */
export interface Province {
  code: ProvinceCode
  zh: string
  en: string
  /** The character the administration writes in filing numbers today, e.g. `蜀` for Sichuan. */
  abbreviation: string
  /** Every character seen in numbers of this province, the issued one first. */
  abbreviations: readonly string[]
  /** 通信管理局 */
  administration: string
}

export type ProvinceCode = (typeof rows)[number][0]

/** Code (GB/T 2260), name, English name, the character issued in numbers, other characters in use. */
const rows = [
  ['110000', '北京市', 'Beijing', '京'],
  ['120000', '天津市', 'Tianjin', '津'],
  ['130000', '河北省', 'Hebei', '冀'],
  ['140000', '山西省', 'Shanxi', '晋'],
  ['150000', '内蒙古自治区', 'Inner Mongolia', '蒙'],
  ['210000', '辽宁省', 'Liaoning', '辽'],
  ['220000', '吉林省', 'Jilin', '吉'],
  ['230000', '黑龙江省', 'Heilongjiang', '黑'],
  ['310000', '上海市', 'Shanghai', '沪'],
  ['320000', '江苏省', 'Jiangsu', '苏'],
  ['330000', '浙江省', 'Zhejiang', '浙'],
  ['340000', '安徽省', 'Anhui', '皖'],
  ['350000', '福建省', 'Fujian', '闽'],
  ['360000', '江西省', 'Jiangxi', '赣'],
  ['370000', '山东省', 'Shandong', '鲁'],
  ['410000', '河南省', 'Henan', '豫'],
  ['420000', '湖北省', 'Hubei', '鄂'],
  ['430000', '湖南省', 'Hunan', '湘'],
  ['440000', '广东省', 'Guangdong', '粤'],
  ['450000', '广西壮族自治区', 'Guangxi', '桂'],
  ['460000', '海南省', 'Hainan', '琼'],
  ['500000', '重庆市', 'Chongqing', '渝'],
  ['510000', '四川省', 'Sichuan', '蜀', '川'],
  ['520000', '贵州省', 'Guizhou', '黔', '贵'],
  ['530000', '云南省', 'Yunnan', '滇', '云'],
  ['540000', '西藏自治区', 'Xizang', '藏'],
  ['610000', '陕西省', 'Shaanxi', '陕', '秦'],
  ['620000', '甘肃省', 'Gansu', '陇', '甘'],
  ['630000', '青海省', 'Qinghai', '青'],
  ['640000', '宁夏回族自治区', 'Ningxia', '宁'],
  ['650000', '新疆维吾尔自治区', 'Xinjiang', '新'],
] as const

/** The 31 provinces in the order of their codes. */
export const provinces: readonly Province[] = rows.map(([code, zh, en, abbreviation, ...others]) => ({
  code,
  zh,
  en,
  abbreviation,
  abbreviations: [abbreviation, ...others],
  administration: `${zh}通信管理局`,
}))

/** The province with this code, e.g. `440000`. */
export const findProvince = (code: string): Province | undefined => provinces.find((it) => it.code === code)

/** The province a region of any level belongs to: `440305` is in Guangdong. */
export const provinceOfRegion = (region: RegionCode): Province | undefined =>
  /^\d{6}$/.test(region) ? findProvince(`${region.slice(0, 2)}0000`) : undefined

/** The province whose numbers may begin with this character. */
export const provinceOfAbbreviation = (character: string): Province | undefined =>
  provinces.find((it) => it.abbreviations.includes(character))

/** The characters of provinces as they are written in traditional Chinese: none of them is issued in numbers. */
const traditionalAbbreviations = new Map(
  [...'晉遼滬蘇閩贛魯粵瓊貴雲陝隴寧'].map((traditional, place) => [
    traditional,
    [...'晋辽沪苏闽赣鲁粤琼贵云陕陇宁'][place] ?? '',
  ]),
)

/** `粤` of `粵`; undefined for a character that is no traditional form of a province’s. */
export const simplifiedAbbreviation = (character: string): string | undefined => traditionalAbbreviations.get(character)

/** Every character a number may begin with, the traditional forms people write included. */
export const writtenAbbreviations: readonly string[] = [
  ...provinces.flatMap((it) => it.abbreviations),
  ...traditionalAbbreviations.keys(),
]
