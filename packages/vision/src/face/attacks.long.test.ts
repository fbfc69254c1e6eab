import { openProcesses } from '@openbeian/processes'
import { afterAll, expect, test } from 'vitest'
import type { Pixels } from '../quality/pixels.ts'
import type { Unavailable } from '../unavailable.ts'
import { type ChallengeStep, captureMs, type FaceAction } from './challenge.ts'
import { decideLiveness, type FaceDecision } from './decide-liveness.ts'
import type { FacesMeasured, FaceTask, Frame } from './face-tasks.ts'
import { openHuman } from './human.ts'
import { faceBounds } from './local-faces.ts'
import { asPortrait, onCard, onPaper, onPhone, onScreen, personBeside } from './testing/attacks.ts'
import { stepsOf } from './testing/made-up-capture.ts'
import { peopleInPackages, personBefore } from './testing/package-faces.ts'
import { type Actor, asCameraFrame, type FrameEffect, playedCapture } from './testing/played-capture.ts'

/**
 * Genuine captures are played by moving the mesh of still pictures, attacks are composites of the same: they show that
 * the guards work, not how often real people pass or real attacks fail.
 */
const faces = openProcesses<FaceTask, FacesMeasured | Unavailable>({
  program: new URL('./face.process.ts', import.meta.url),
  maxProcesses: 2,
  maxWaiting: 1000,
  timeoutMs: 600_000,
  idleMs: 600_000,
  bounds: faceBounds,
  maxWaitMs: 3_600_000,
})
afterAll(async () => {
  print()
  await faces.close()
})

const asked: FaceAction[] = ['turnLeft', 'openMouth', 'turnRight', 'blink']
const others: FaceAction[] = ['openMouth', 'blink', 'turnRight', 'turnLeft']
const rows = new Map<string, FaceDecision[]>()

test('genuine captures mostly pass and never fail; no attack ever passes', { timeout: 3_600_000 }, async () => {
  const people = await everybody()
  await Promise.all(people.map((person, n) => attack(person, people[(n + 1) % people.length] as Person)))
  const count = (name: string, result: string) => rows.get(name)?.filter((it) => it.result === result).length ?? 0
  for (const name of rows.keys()) {
    if (name.startsWith('genuine')) expect.soft(count(name, 'fail'), name).toBe(0)
    else if (!name.startsWith('KNOWN LIMIT')) expect.soft(count(name, 'pass'), name).toBe(0)
  }
  expect(count(`genuine: ${asked}`, 'pass')).toBeGreaterThanOrEqual(people.length / 2)
})

interface Person extends Actor {
  portrait: Buffer
  /** Doing what is asked. */
  genuine: FacesMeasured
}

async function attack(person: Person, other: Person): Promise<void> {
  const { picture, portrait, genuine } = person
  const play = async (actions: FaceAction[], shown?: FrameEffect) =>
    measure(await playedCapture(person, stepsOf(...actions), shown), portrait)
  const still = async (moves: boolean, shown?: FrameEffect) => measure(await stills(picture, moves, shown), portrait)
  const decide = (name: string, of: FacesMeasured, actions = asked, tookMs = 20_000) =>
    rows.set(name, [...(rows.get(name) ?? []), decisionOf(of, stepsOf(...actions), tookMs)])

  decide(`genuine: ${asked}`, genuine)
  decide(`genuine: ${others}`, await play(others), others)
  decide('recording made for other actions', genuine, others)
  decide('recording of the same actions in another order', genuine, asked.toReversed())
  decide('still picture, sent again and again', await still(false))
  decide('still picture, moved by hand', await still(true))
  decide('print of the person, waved about', await still(true, onPaper))
  decide('print that does what is asked (nobody can)', await play(asked, onPaper))
  decide('ID card before the camera, moved', await still(true, onCard))
  const onTheirPhone = await play(asked, onPhone)
  decide('recording for other actions, on a phone with bezel', onTheirPhone, others)
  decide('recording for just these actions, on a phone with bezel', onTheirPhone)
  const replayed = await play(asked, onScreen)
  decide('recording for other actions, filling the frame', replayed, others)
  decide('made for just these actions, filling the frame, 40 s after they were asked', replayed, asked, 40_000)
  decide('KNOWN LIMIT just these actions, in time, filling the frame', replayed)
  decide('somebody else, genuine, with this portrait', { ...other.genuine, portrait: genuine.portrait as number[] })
  const half = genuine.frames.length / 2
  const swapped = genuine.frames.map((frame, at) => (at < half ? frame : (other.genuine.frames[at] ?? frame)))
  decide('face swapped half-way', { ...genuine, frames: swapped })
  decide('two faces', await play(asked, personBeside(other.picture)))
  decide('nobody there', { ...genuine, frames: genuine.frames.map((frame) => ({ ...frame, faces: [] })) })
}

async function measure(frames: Frame[], portrait: Buffer): Promise<FacesMeasured> {
  const said = await faces.ask({ frames, portrait, passiveUntilMs: 1500 })
  if (said.failure) throw new Error(said.failure)
  const measured = said.answer
  if (measured.kind === 'unavailable') throw new Error(measured.message.en)
  return measured
}

const decisionOf = ({ frames, portrait }: FacesMeasured, steps: ChallengeStep[], tookMs: number) =>
  decideLiveness({ steps, frames, portrait, tookMs, timed: true })

async function everybody(): Promise<Person[]> {
  const finder = await openHuman()
  if (typeof finder === 'string') throw new Error(finder)
  const people: Promise<Person>[] = []
  for (let n = 0; n < peopleInPackages; n++) {
    const picture = await personBefore(n)
    const [face] = await finder.faces(picture, { passive: false })
    if (!face) throw new Error(`there is no face on picture ${n}`)
    people.push(withPortrait({ picture, mesh: { mesh: face.mesh, triangles: finder.triangles } }))
  }
  return Promise.all(people)
}

async function withPortrait(actor: Actor): Promise<Person> {
  const portrait = await asPortrait(actor.picture)
  const genuine = await measure(await playedCapture(actor, stepsOf(...asked)), portrait)
  if (!genuine.portrait) throw new Error('there is no face on the portrait')
  return { ...actor, portrait, genuine }
}

/** For as long as the challenge takes. */
async function stills(picture: Pixels, moves: boolean, shown?: FrameEffect): Promise<Frame[]> {
  const frames: Frame[] = []
  for (let atMs = 0, n = 0; atMs < captureMs(stepsOf(...asked)); atMs += 400, n++)
    frames.push({ atMs, bytes: await asCameraFrame(shown ? await shown(picture, n) : picture, moves ? n : 0) })
  return frames
}

/** As docs/faces.md has it. */
function print() {
  const lines = [...rows].map(([name, all]) => {
    const count = (result: string) => all.filter((it) => it.result === result).length
    const reasons = Map.groupBy(
      all.flatMap((it) => it.reasons),
      (it) => it,
    )
    const why = [...reasons].map(([reason, each]) => `${reason} ${each.length}`).join(', ')
    return `| ${name} | ${count('pass')} | ${count('review')} | ${count('fail')} | ${why} |`
  })
  console.log(
    [`| ${peopleInPackages} people | pass | review | fail | why |`, '|---|---|---|---|---|', ...lines].join('\n'),
  )
}
