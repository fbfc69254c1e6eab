import sharp from 'sharp'
import type { Pixels } from '../../quality/pixels.ts'
import { type ChallengeStep, captureMs } from '../challenge.ts'
import type { Frame } from '../face-tasks.ts'
import { type FaceMesh, moveFace, type Play } from './played-face.ts'

const plays: Record<ChallengeStep['action'], Play> = {
  lookStraight: {},
  blink: { blink: 1 },
  openMouth: { mouth: 0.9 },
  turnLeft: { turn: 1 },
  turnRight: { turn: -1 },
}
const everyMs = 400

export interface Actor {
  picture: Pixels
  mesh: FaceMesh
}

/** Changes a frame before it is sent: shown on paper, on a phone, by somebody else. */
export type FrameEffect = (picture: Pixels, n: number) => Promise<Pixels>

/** Somebody on a still picture doing what the steps say, filmed by an unsteady hand. */
export async function playedCapture(
  { picture, mesh }: Actor,
  steps: readonly ChallengeStep[],
  shown: FrameEffect = async (it) => it,
): Promise<Frame[]> {
  const frames: Frame[] = []
  for (let atMs = 0, n = 0; atMs < captureMs(steps); atMs += everyMs, n++) {
    const step = steps.find((it) => atMs < it.toMs) as ChallengeStep
    const play = atMs > step.fromMs + 500 && atMs < step.toMs - 500 ? plays[step.action] : {}
    frames.push({ atMs, bytes: await asCameraFrame(await shown(moveFace(picture, mesh, play), n), n) })
  }
  return frames
}

/** Moved a little, lighter or darker, compressed. */
export function asCameraFrame({ data, width, height }: Pixels, n: number): Promise<Buffer> {
  const [dx, dy] = [Math.round(4 + 4 * Math.sin(n * 1.7)), Math.round(4 + 4 * Math.cos(n * 2.3))]
  return sharp(data, { raw: { width, height, channels: 3 } })
    .extract({ left: dx, top: dy, width: width - 8, height: height - 8 })
    .linear(1 + 0.02 * Math.sin(n), 2 * Math.cos(n * 1.3))
    .jpeg({ quality: 80 })
    .toBuffer()
}
