import type { Pixels } from '../quality/pixels.ts'

/** A pixel is red ink where red stands out from green and blue by this share of itself. */
const redFrom = 0.2
/** Darker than this it may be any colour. */
const darkest = 70
/** A picture with fewer red pixels bears no seal. */
const minShare = 0.0015
/** Paper under red ink is a little darker than beside it. */
const lift = 1.12

/**
 * The picture with red ink taken off: print below a seal is seen in red light as if the seal were not there. Undefined where
 * there is too little red for a seal.
 */
export function withoutRedInk({ data, width, height }: Pixels): Pixels | undefined {
  const clean = new Uint8Array(data)
  let red = 0
  for (let at = 0; at < data.length; at += 3) {
    const r = data[at] ?? 0
    const rest = Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0)
    if (r < darkest || r - rest < r * redFrom) continue
    red += 1
    const paper = Math.min(255, r * lift)
    clean[at] = paper
    clean[at + 1] = paper
    clean[at + 2] = paper
  }
  return red < minShare * width * height ? undefined : { data: clean, width, height }
}
