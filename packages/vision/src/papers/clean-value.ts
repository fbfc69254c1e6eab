import { isCalendarDay } from '@openbeian/filing'

const ethnicities =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )

export const isEthnicity = (text: string): boolean => ethnicities.includes(text)

export const ethnicityIn = (text: string): string =>
  [...ethnicities].sort((a, b) => b.length - a.length).find((it) => text.startsWith(it)) ?? text

/** People's names: Chinese characters and the dot between the parts of some. */
export const nameIn = (text: string): string => text.replaceAll(/[•·.．]/g, '·').replaceAll(/[^\p{Script=Han}·]/gu, '')

/** Chinese text with its own punctuation, whatever width it was read in. */
export const proseIn = (text: string): string =>
  text
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/[;]/g, '；')
    .replaceAll(/,(?!\d)/g, '，')
    .replaceAll(/(?<=[\p{Script=Han}）])[.](?!\d)/gu, '。')
    .replaceAll(/(?<=\p{Script=Han})[:]/gu, '：')
    .replaceAll(/^[：:、，。；]+/gu, '')

/** 经营范围 lists what is done, with semicolons between; a colon only follows 一般项目 and 许可项目. */
export const listIn = (text: string): string => proseIn(text).replaceAll(/(?<!项目)：/g, '；')

/** Days in a text as ISO, in the order they stand; `长期` is `long-term`. */
export function daysIn(text: string): string[] {
  const figures = text.replaceAll(/[oOD]/g, '0').replaceAll(/[lI]/g, '1')
  const found = figures.matchAll(/(\d{4})[年.\-/,·]?(\d{1,2})[月.\-/,·]?(\d{1,2})日?|长期|永久/g)
  return [...found].flatMap(([whole, year = '', month = '', date = '']) => {
    if (whole === '长期' || whole === '永久') return ['long-term']
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    return isCalendarDay(day) ? [day] : []
  })
}

/** A domain name in a text, in small letters. */
export function domainIn(text: string): string {
  const candidates =
    text
      .toLowerCase()
      .replaceAll('，', '.')
      .replaceAll(',', '.')
      .match(/[a-z0-9\p{Script=Han}-]+(\.[a-z0-9-]+)*\.[a-z\p{Script=Han}]{2,}/gu) ?? []
  return candidates[0] ?? ''
}

/** SURNAME,GIVEN NAMES as permits print them. */
export const latinNameIn = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[，.．、]/g, ',')
    .replaceAll(/[^A-Z, '-]/g, '')
    .replace(/^,+|,+$/g, '')

/** H or M and eight digits, or eight digits. */
export function permitNumberIn(text: string): string {
  const upper = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const [, letter = '', digits = ''] = /([HM]?)([0-9OIQDSBZ]{8,10})/.exec(upper) ?? []
  const misread: Record<string, string> = { O: '0', Q: '0', D: '0', I: '1', S: '5', B: '8', Z: '2' }
  return letter + [...digits].map((it) => misread[it] ?? it).join('')
}
