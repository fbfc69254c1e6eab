import type { Dice } from './dice.ts'
import { homeAddress, type Place, personName } from './invented.ts'

/** Characters of names and of places that readers of Chinese commonly do not know; none of them is in ours (`ppocr_keys_v1`). */
const rareInNames =
  '甦弢旻翀骉骦颋飏馣黉琤瑢璠璘垕壵姤嬛媖婞孆峣廑忞悫惇旴昉晢晫暘曌朏枻栐梽楙槊橦沄泂洧浛淏湜潆潏澔炆炘炤煋煐燊玘玙珝珦珪琀琎瑨璆皛祾禔禤筼绂翙翚舢莙葶衎谞谖赟赪迓逖郇郜酆钤钫铙镕阼霈霙韪颀颙骎骕鸑鹍鹔'
const rareInPlaces = '磡坜堌塅塝墈屲崾嵝廒坌垴埇埝埠堠塄塆塱墘墚嶅嶴洑浬滃滹漈漷硐礤竂箐簕粜萏蓢虷跶酆隩鲘鹁'
const uyghur =
  '阿卜杜 买买提 艾合 吐尔逊 古丽 努尔 热依汗 木合塔尔 帕提古丽 依布拉音 阿依努尔 玉素甫 哈力克 赛买提 居麦'.split(' ')

export interface InventedPerson {
  name: string
  /** The name as it is set on a card: names too long for one line have two. */
  lines: string[]
}

/** Names as cards bear them: plain ones, some with a character few have, some of two parts, on two lines where they are long. */
export function anyPersonName(dice: Dice): InventedPerson {
  const plain = personName(dice)
  if (dice.chance(0.06)) {
    const name = plain.slice(0, -1) + dice.pick([...rareInNames])
    return { name, lines: [name] }
  }
  if (!dice.chance(0.1)) return { name: plain, lines: [plain] }
  const part = () => dice.pick(uyghur) + dice.pick(['', ...uyghur])
  const name = `${part()}·${part()}`
  const perLine = dice.pick([6, 7, 8])
  return { name, lines: name.length > perLine + 1 ? [name.slice(0, perLine), name.slice(perLine)] : [name] }
}

export function anyHomeAddress(dice: Dice, place: Place): string {
  if (dice.chance(0.7)) return homeAddress(dice, place)
  const [province, city, county] = place
  const village = dice.chance(0.3)
    ? dice.pick([...rareInPlaces]) + dice.pick(['头', '下', '上', '口', '湾'])
    : dice.pick(['大河', '石桥', '柳林', '新田', '双井', '上坪'])
  const town = dice.pick(['城关', '白云', '永和', '东岭', '马家', '三合'])
  return `${province}${city}${county}${town}${dice.pick(['镇', '乡'])}${village}村${dice.pick(['', `${dice.whole(1, 12)}组`])}${dice.whole(1, 230)}号`
}
