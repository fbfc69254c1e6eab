import { isCalendarDay, isWithoutEnd } from '@openbeian/filing'

/** People's names: Chinese characters and the dot between the parts of some. */
export const nameIn = (text: string): string =>
  text.replaceAll(/[•·.．]/g, '·').replaceAll(/[^\p{Script=Han}·〓]/gu, '')

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

/** Nobody who files was born before, and nothing is valid longer. */
const [firstYear, lastYear] = [1900, 2100]

/** Days in a text as ISO, in the order they stand; `长期` is `long-term`. */
export function daysIn(text: string): string[] {
  const figures = text.replaceAll(/[oOD]/g, '0').replaceAll(/[lI]/g, '1')
  const found = figures.matchAll(/(\d{4})[年.\-/,·]?(\d{1,2})[月.\-/,·]?(\d{1,2})日?|长期|永久/g)
  return [...found].flatMap(([whole, year = '', month = '', date = '']) => {
    if (whole === '长期' || whole === '永久') return ['long-term']
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
    if (isWithoutEnd(day)) return ['long-term']
    return isCalendarDay(day) && firstYear <= Number(year) && Number(year) <= lastYear ? [day] : []
  })
}

/** A domain name in a text, in small letters. */
export function domainIn(text: string): string {
  const dotted = text.toLowerCase().replaceAll(/[，,]/g, '.')
  const runs = dotted.match(/[a-z0-9\p{Script=Han}.-]+/gu) ?? []
  return runs.map(domainInRun).find((it) => it !== '') ?? ''
}

/** The first label may be Chinese; after it come Latin ones and a top label without figures. */
function domainInRun(run: string): string {
  const labels = run.split('.')
  for (const [at, first] of labels.entries()) {
    const next = labels.slice(at + 1, at + maxLabels)
    const latin = next.findIndex((it) => !/^[a-z0-9-]+$/.test(it))
    const reachable = latin === -1 ? next : next.slice(0, latin + 1)
    const top = reachable.findLastIndex((it) => topLabel.test(it))
    if (first !== '' && top !== -1) {
      const [last = ''] = topLabel.exec(reachable[top] ?? '') ?? []
      return [first, ...reachable.slice(0, top), last].join('.')
    }
  }
  return ''
}

/** A domain of 253 characters has no more. */
const maxLabels = 127
const topLabel = /^[a-z\p{Script=Han}]{2,}/u

/** SURNAME,GIVEN NAMES as permits print them. */
export const latinNameIn = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[，.．、]/g, ',')
    .replaceAll(/[^A-Z, '-]/g, '')
    .split(',')
    .filter((it) => it !== '')
    .join(',')

/** H or M and eight digits, or eight digits. */
export function permitNumberIn(text: string): string {
  const upper = text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const [, letter = '', digits = ''] = /([HM]?)([0-9OIQDSBZ]{8,10})/.exec(upper) ?? []
  const misread: Record<string, string> = { O: '0', Q: '0', D: '0', I: '1', S: '5', B: '8', Z: '2' }
  return letter + [...digits].map((it) => misread[it] ?? it).join('')
}
