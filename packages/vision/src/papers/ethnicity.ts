import type { FoundName } from './find-names.ts'
import type { Piece } from './flat-text.ts'

const ethnicities =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )

export const isEthnicity = (text: string): boolean => ethnicities.includes(text)

export const ethnicityIn = (text: string): string =>
  [...ethnicities].sort((a, b) => b.length - a.length).find((it) => text.startsWith(it)) ?? text

/** As sure as a value chosen from a list can be: a person looks at it. */
export const chosenConfidence = 0.3

interface Seen {
  character: string
  score: number
}

/**
 * Which of the 56 may stand behind 民族 where what was read is none of them: one for which there is a trace of every character, and no
 * other comes near. Undefined where that does not tell.
 */
export function likelyEthnicity(name: FoundName, pieces: readonly Piece[]): string | undefined {
  const [from, to] = [name.x1 - name.height * 0.2, name.x1 + name.height * reach]
  const onRow = [...name.pieces, ...pieces].filter((it) => Math.abs(it.y - name.y) < name.height * 0.75)
  const isBehind = ({ x }: { x: number }) => x > from && x < to
  const read = onRow.flatMap((it) => it.glyphs.filter(isBehind))
  const seen = [...read, ...onRow.flatMap((it) => (it.others ?? []).filter(isBehind))]
  const [first, second] = ethnicities
    .map((people) => ({ people, trace: traceOf(people, seen) }))
    .filter(({ people, trace }) => trace > 0 && read.every((it) => people.includes(it.character) || it.score < trace))
    .sort((a, b) => b.trace - a.trace)
  if (first && first.trace > (second?.trace ?? 0) * clearly) return first.people
  // 仫 is the one character of the 56 that the reader does not know; 仡 it would know
  const isWithUnknown = !first && read.some((it) => it.character === '佬') && !seen.some((it) => it.character === '仡')
  return isWithUnknown ? '仫佬' : undefined
}

const reach = 5
const clearly = 5
/** Of a single character one trace is chance. */
const [least, leastAlone] = [0.03, 0.15]

/** The mean of what its characters were seen with (geometric); 0 where one was not seen. */
function traceOf(people: string, seen: readonly Seen[]): number {
  const scores = [...people].map((it) =>
    Math.max(0, ...seen.filter(({ character }) => character === it).map(({ score }) => score)),
  )
  const needed = scores.length === 1 ? leastAlone : least
  return scores.some((it) => it < needed) ? 0 : scores.reduce((product, it) => product * it, 1) ** (1 / scores.length)
}
