import { keysOf } from '@openbeian/filing'
import { edgesOfPaper } from './cut-edge.ts'
import { type Fault, type FaultCode, faultOf } from './faults.ts'
import { glareOf } from './glare.ts'
import { type Light, lightOf } from './light.ts'
import { moireOf } from './moire.ts'
import { fitted, greyOf, type Pixels } from './pixels.ts'
import { sharpnessOf } from './sharpness.ts'

/** For the reviewer, never for the applicant: a hint is no proof. */
export type Hint = PictureHint | 'edited'
/** What pixels alone can hint at. */
type PictureHint = 'photocopy' | 'screen-photo' | 'edge-unseen' | 'washed-out' | 'reflection'

export interface Measures extends Light {
  sharpness: number
  glare: number
  cutSides: number
  /** Sides along which the edge of the paper is seen: all four, where nothing is cut off. */
  seenEdges: number
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
  /** On paper as bright as a good picture shows it. */
  sharpness: 11.5,
  paper: 110,
  glare: 0.05,
  /** On paper as white as this a reflection looks like paper. */
  white: 243,
  burnt: 0.25,
  mean: 225,
  /** Burnt-out pictures have no dark ink left, white scans do. */
  ink: 90,
  /** The same of print that lies on burnt-out paper, where a dark table must not pass for ink. */
  print: 125,
  /** From here a reviewer is told. */
  faint: 80,
  reflection: 0.012,
  saturation: 0.03,
  moire: 6,
} as const

const measuredSide = 1000
/** Brightness of paper in a good picture. */
const usualPaper = 220

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
  const edges = edgesOfPaper(looked)
  const light = lightOf(looked, grey)
  return {
    ...light,
    // print in the shade has as much less contrast as its paper is darker
    sharpness: sharpnessOf(grey, looked.width, looked.height) * (usualPaper / Math.max(1, light.paper)) ** 2,
    glare: glareOf(looked, grey),
    cutSides: edges.cut,
    seenEdges: edges.seen,
    moire: moireOf(grey, looked.width, looked.height),
    longSide,
  }
}

/** Each test returns the measure when it is out of bounds, else undefined. */
const tests: Record<FaultCode, (it: Measures) => number | undefined> = {
  LOW_RESOLUTION: ({ longSide }) => (longSide < thresholds.longSide ? longSide : undefined),
  DARK: ({ paper }) => (paper < thresholds.paper ? paper : undefined),
  OVEREXPOSED: (it) => (isOverexposed(it) ? it.burnt : undefined),
  GLARE: (it) =>
    it.glare > thresholds.glare && it.middle < thresholds.white && !isOverexposed(it) ? it.glare : undefined,
  BLUR: ({ sharpness }) => (sharpness < thresholds.sharpness ? sharpness : undefined),
  CUT_EDGE: ({ cutSides }) => (cutSides > 0 ? cutSides : undefined),
}

/** Burnt-out pictures have no dark print left, white scans do. */
const isOverexposed = ({ burnt, mean, ink, printOnBurnt }: Measures) =>
  (burnt > thresholds.burnt && (ink > thresholds.ink || printOnBurnt > thresholds.print)) ||
  (mean > thresholds.mean && ink > thresholds.ink)

/** In the order they are told. */
const hintTests: Record<PictureHint, (it: Measures) => boolean> = {
  photocopy: ({ saturation }) => saturation < thresholds.saturation,
  // a moving camera leaves stripes of its own
  'screen-photo': ({ moire, sharpness }) => moire > thresholds.moire && sharpness >= thresholds.sharpness,
  // where none at all is seen, a scan cannot be told from a paper that is larger than its picture
  'edge-unseen': ({ seenEdges, cutSides }) => seenEdges < 4 && cutSides === 0,
  'washed-out': (it) => it.burnt > thresholds.burnt / 2 && it.printOnBurnt > thresholds.faint && !isOverexposed(it),
  reflection: ({ glare, middle }) =>
    glare > thresholds.reflection && glare <= thresholds.glare && middle < thresholds.white,
}

const hintsOf = (measures: Measures): Hint[] => keysOf(hintTests).filter((it) => hintTests[it](measures))
