/** Whose seals licences bear, whole or cut off where the seal was not legible, with the number some seals have. */
const authority =
  /(?:市场监督(?:管理(?:局)?)?|工商行政管理局?|行政审批(?:服务)?局?|审批服务(?:管理)?局?|民政[厅局]|机构编制委员会(?:办公室)?|事业单位登记管理局?)(?:[\u4e00-\u9fff]{0,6}章)?\d{0,13}$/

/** The number of a seal has 13 digits; no address ends in so many. */
const sealNumber = /\d{13}$/

/** Where an address may end: a door, a floor, a house, a village, a closing bracket. */
const end = /[号室层楼幢栋座村组屯院户厦场园\d）)]/

/**
 * An address as a licence prints it, without the words of a seal that was not told from print: a copy in black and white has no
 * red ink to take off. `isCut` where something was taken away, or cannot be told apart.
 */
export function withoutSealText(address: string): { text: string; isCut: boolean } {
  const unnumbered = address.replace(sealNumber, '')
  const found = authority.exec(unnumbered)
  if (!found) return { text: unnumbered, isCut: unnumbered !== address }
  const before = unnumbered.slice(0, found.index)
  const place = [...before].findLastIndex((it) => end.test(it))
  const [kept, between] = [before.slice(0, place + 1), before.slice(place + 1)]
  // the seal names its place first: 朝阳区市场监督管理局
  const isSeals = place >= 0 && (between === '' || /[省市区县州盟旗]$/.test(between))
  return { text: isSeals ? kept : address, isCut: true }
}
