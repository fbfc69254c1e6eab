import { openHuman } from '../packages/vision/src/face/human.ts'
import { openLocalFaces } from '../packages/vision/src/face/local-faces.ts'
import { asPortrait } from '../packages/vision/src/face/testing/attacks.ts'
import { stepsOf } from '../packages/vision/src/face/testing/made-up-capture.ts'
import { personBefore } from '../packages/vision/src/face/testing/package-faces.ts'
import { playedCapture } from '../packages/vision/src/face/testing/played-capture.ts'
import { openVision } from '../packages/vision/src/index.ts'
import { samplePaper } from '../packages/vision/src/testing/paper-set.ts'
import { memoryOfChildren } from './identity/memory.ts'

/**
 * The identity step of one filing from pictures to answers: both sides of an ID and a licence judged and read, a capture
 * compared with the portrait. `npm run bench:identity -- --applicants=1,10`
 */
const applicants = (process.argv.find((it) => it.startsWith('--applicants='))?.split('=')[1] ?? '1,10').split(',')

const papers = await Promise.all(
  (['id-front', 'id-back', 'business-licence'] as const).map(async (kind) => ({
    kind,
    bytes: (await samplePaper('heldOut', kind, 'clean', 0)).bytes,
  })),
)
const finder = await openHuman()
if (typeof finder === 'string') throw new Error(finder)
const picture = await personBefore(2)
const [face] = await finder.faces(picture, { passive: false })
if (!face) throw new Error('there is no face on the picture')
const steps = stepsOf('openMouth', 'turnLeft')
const played = await playedCapture({ picture, mesh: { mesh: face.mesh, triangles: finder.triangles } }, steps)
// twelve of the frames, evenly over the capture
const frames = played.filter(
  (_, n) => Math.floor((n * 12) / played.length) !== Math.floor(((n - 1) * 12) / played.length),
)
const portrait = await asPortrait(picture)

const vision = openVision({ maxWaiting: 200, timeoutMs: 300_000 })
const faces = openLocalFaces({ maxWaiting: 50, timeoutMs: 600_000 })

async function oneApplicant(): Promise<number> {
  const begun = performance.now()
  const reading = papers.map(async ({ kind, bytes }) => {
    const [judged, read] = [await vision.judge(bytes), await vision.read(kind, bytes)]
    if (judged.kind === 'unavailable' || read.kind === 'unavailable') throw new Error(`${kind} was not read`)
  })
  const comparing = faces.check({ steps, frames, tookMs: 20_000, timed: true, portrait })
  const [answer] = await Promise.all([comparing, ...reading])
  if (answer.kind === 'unavailable') throw new Error(answer.reason)
  return performance.now() - begun
}

const cold = await oneApplicant()
console.log(`first, with all models to load: ${seconds(cold)}; ${frames.length} frames`)
for (const count of applicants.map(Number)) {
  let peakBytes = 0
  const watch = setInterval(() => void memoryOfChildren().then((it) => (peakBytes = Math.max(peakBytes, it))), 200)
  const begun = performance.now()
  const each = await Promise.all(Array.from({ length: count }, oneApplicant))
  const all = performance.now() - begun
  clearInterval(watch)
  const sorted = each.toSorted((a, b) => a - b)
  console.log(
    `${count} at once: all done after ${seconds(all)}, median ${seconds(sorted[count >> 1] ?? 0)}, slowest ${seconds(sorted.at(-1) ?? 0)}; ` +
      `processes together at most ${Math.round(peakBytes / 1e6)} MB`,
  )
}
await Promise.all([vision.close(), faces.close()])

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
