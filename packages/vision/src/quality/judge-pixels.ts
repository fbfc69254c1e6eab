import { keysOf } from '@openbeian/filing'
import { countCutSides } from './cut-edge.ts'
import { type Fault, type FaultCode, faultOf } from './faults.ts'
import { glareOf } from './glare.ts'
import { type Light, lightOf } from './light.ts'
import { moireOf } from './moire.ts'
import { fitted, greyOf, type Pixels } from './pixels.ts'
import { sharpnessOf } from './sharpness.ts'

/** For the reviewer, never for the applicant: a hint is no proof. */
export type Hint = 'photocopy' | 'screen-photo' | 'edited'

export interface Measures extends Light {
  sharpness: number
  glare: number
  cutSides: number
  moire: number
  /** Of the picture as it was sent, in pixels. */
  longSide: number
}

export interface Verdict {
  ok: boolean
  /** The one to tell first comes first. */
  faults: Fault[]
  hints: Hint[]
  measures: Measures
}

/** Measured on synthetic pictures, see `bench/ocr.ts`; a picture on the line is let in. */
const thresholds = {
  longSide: 800,
  sharpness: 16,
  paper: 110,
  glare: 0.05,
  /** On paper as white as this a reflection looks like paper. */
  white: 243,
  burnt: 0.25,
  mean: 225,
  /** Burnt-out pictures have no dark ink left, white scans do. */
  ink: 90,
  saturation: 0.03,
  moire: 6,
} as const

const measuredSide = 1000

/** Whether a picture of a paper can be read; `longSide` is that of the picture as sent when these pixels are fewer. */
export function judgePixels(picture: Pixels, longSide = Math.max(picture.width, picture.height)): Verdict {
  const measures = measure(picture, longSide)
  const faults = keysOf(tests).flatMap((code) => {
    const value = tests[code](measures)
    return value === undefined ? [] : [faultOf(code, value)]
  })
  return { ok: faults.length === 0, faults, hints: hintsOf(measures), measures }
}

function measure(picture: Pixels, longSide: number): Measures {
  const looked = fitted(picture, measuredSide)
  const grey = greyOf(looked)
  return {
    ...lightOf(looked, grey),
    sharpness: sharpnessOf(grey, looked.width, looked.height),
    glare: glareOf(looked, grey),
    cutSides: countCutSides(looked),
    moire: moireOf(grey, looked.width, looked.height),
    longSide,
  }
}

/** Each test returns the measure when it is out of bounds, else undefined. */
const tests: Record<FaultCode, (it: Measures) => number | undefined> = {
  LOW_RESOLUTION: ({ longSide }) => (longSide < thresholds.longSide ? longSide : undefined),
  DARK: ({ paper }) => (paper < thresholds.paper ? paper : undefined),
  OVEREXPOSED: ({ burnt, mean, ink }) =>
    (burnt > thresholds.burnt || mean > thresholds.mean) && ink > thresholds.ink ? burnt : undefined,
  GLARE: ({ glare, ink, burnt, middle }) =>
    glare > thresholds.glare && middle < thresholds.white && !(burnt > thresholds.burnt && ink > thresholds.ink)
      ? glare
      : undefined,
  BLUR: ({ sharpness }) => (sharpness < thresholds.sharpness ? sharpness : undefined),
  CUT_EDGE: ({ cutSides }) => (cutSides > 0 ? cutSides : undefined),
}

const hintsOf = ({ saturation, moire, sharpness }: Measures): Hint[] => [
  ...(saturation < thresholds.saturation ? (['photocopy'] as const) : []),
  // a moving camera leaves stripes of its own
  ...(moire > thresholds.moire && sharpness >= thresholds.sharpness ? (['screen-photo'] as const) : []),
]
