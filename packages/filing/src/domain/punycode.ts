/** RFC 3492 with the parameters of IDNA (section 5). */
const [base, tMin, tMax, skew, damp, firstBias, firstPoint] = [36, 1, 26, 38, 700, 72, 128]
const maxPoint = 0x10ffff
const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, tMin), tMax)

function adapted(delta: number, points: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? damp : 2))
  left += Math.floor(left / points)
  let k = 0
  while (left > ((base - tMin) * tMax) / 2) {
    left = Math.floor(left / (base - tMin))
    k += base
  }
  return k + Math.floor(((base - tMin + 1) * left) / (left + skew))
}

/** The letters an A-label stands for, without its `xn--`; undefined where it stands for none. */
export function fromPunycode(text: string): string | undefined {
  const end = text.lastIndexOf('-')
  const points = [...text.slice(0, Math.max(end, 0))].map((it) => it.charCodeAt(0))
  let [at, point, bias, i] = [end < 0 ? 0 : end + 1, firstPoint, firstBias, 0]
  while (at < text.length) {
    const before = i
    let [weight, k] = [1, base]
    for (;;) {
      const digit = digits.indexOf(text.charAt(at++) || ' ')
      if (digit < 0) return undefined
      i += digit * weight
      const t = threshold(k, bias)
      if (digit < t) break
      weight *= base - t
      k += base
      if (i > maxPoint * text.length) return undefined
    }
    bias = adapted(i - before, points.length + 1, before === 0)
    point += Math.floor(i / (points.length + 1))
    i %= points.length + 1
    if (point > maxPoint || (point >= 0xd800 && point <= 0xdfff)) return undefined
    points.splice(i++, 0, point)
  }
  return String.fromCodePoint(...points)
}

/** A label of letters as name servers carry it, without its `xn--`. */
export function toPunycode(label: string): string {
  const points = [...label].map((it) => it.codePointAt(0) ?? 0)
  const plain = points.filter((it) => it < firstPoint)
  let text = plain.map((it) => String.fromCharCode(it)).join('') + (plain.length > 0 ? '-' : '')
  let [point, delta, bias, done] = [firstPoint, 0, firstBias, plain.length]
  while (done < points.length) {
    const next = Math.min(...points.filter((it) => it >= point))
    delta += (next - point) * (done + 1)
    point = next
    for (const it of points) {
      if (it < point) delta += 1
      if (it !== point) continue
      text += numberInBase(delta, bias)
      bias = adapted(delta, done + 1, done === plain.length)
      delta = 0
      done += 1
    }
    delta += 1
    point += 1
  }
  return text
}

function numberInBase(number: number, bias: number): string {
  let [left, text] = [number, '']
  for (let k = base; ; k += base) {
    const t = threshold(k, bias)
    if (left < t) return text + digits.charAt(left)
    text += digits.charAt(t + ((left - t) % (base - t)))
    left = Math.floor((left - t) / (base - t))
  }
}
