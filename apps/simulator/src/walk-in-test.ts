import { setTimeout as sleep } from 'node:timers/promises'
import { decodeDownload, isTransportFault, unseal, v30 } from '@openbeian/regulator'
import { expect } from 'vitest'
import { sampleNewFiling } from './sample-filing.ts'
import { providerAt, type simulatorInTest } from './simulator-in-test.ts'

/** A step of a scenario's walk, and what comes of it. */
export interface WalkStep {
  call: 'upload' | 'previousUpload' | 'download' | 'acknowledge' | 'approve' | 'refuse' | 'wait' | 'insist'
  sequence?: number
  /** Of an upload the sample's number, of a decision the filing's id. */
  filing?: number | string
  /** How long the caller waits for an answer. */
  waitMs?: number
  ms?: number
  uploads?: number
  answers?: Record<string, unknown>
}

type Simulator = Awaited<ReturnType<typeof simulatorInTest>>
type Outcome = Record<string, unknown>

/** Takes the steps at the wire, one after the other, and says what came of each. */
export function walker(simulator: Simulator): (step: WalkStep) => Promise<Outcome> {
  let fileName = ''
  const sealedOf = new Map<number, ReturnType<Simulator['sealUpload']>>()
  const caller = ({ waitMs = 20000 }: WalkStep) => providerAt(simulator.port, { timeoutMs: waitMs }).administration
  const calls: Record<WalkStep['call'], (step: WalkStep) => Promise<Outcome>> = {
    async upload(step) {
      const n = Number(step.filing)
      const sealed = await (sealedOf.get(n) ?? sealedOf.set(n, simulator.sealUpload([sampleNewFiling(n)])).get(n))
      if (!sealed) throw new Error('Nothing to send.')
      return said(await caller(step).upload({ sealed, sequence: step.sequence ?? 1 }), step)
    },
    async previousUpload(step) {
      const answer = await caller(step).previousUpload()
      if (isTransportFault(answer)) return { ...answer }
      return { ...said(answer, step), sequence: answer.file?.sequence ?? 0, messageLength: answer.message.length }
    },
    async download(step) {
      const answer = await caller(step).download()
      if (isTransportFault(answer) || !answer.file) return said(answer, step)
      fileName = answer.file.fileName
      const opened = await unseal(answer.file, { dialect: v30 })
      return {
        ...said(answer, step),
        fileName,
        ...(opened.ok ? content(opened.xml, step) : { unreadable: opened.code }),
      }
    },
    acknowledge: async (step) => said(await caller(step).acknowledge(fileName), step),
    approve: (step) => decide(step, 'approve'),
    refuse: (step) => decide(step, 'refuse'),
    async wait({ ms = 0 }) {
      await sleep(ms)
      return {}
    },
    /** Sends one upload after the other as a careful sender does, whatever is answered. */
    async insist(step) {
      for (let tries = 0; tries < 100; tries += 1) {
        const before = await caller(step).previousUpload()
        if (isTransportFault(before) || before.code !== 0) continue
        const sequence = (before.file?.sequence ?? 0) + 1
        if (sequence > (step.uploads ?? 1)) break
        await this.upload({ ...step, call: 'upload', sequence, filing: sequence })
      }
      const accepted = (await simulator.journal()).filter((it) => it.kind === 'uploadAccepted')
      expect((await simulator.journal()).some((it) => it.kind === 'faultInjected')).toBe(true)
      expect(accepted.map((it) => it.sequence)).toEqual(Array.from({ length: accepted.length }, (_, it) => it + 1))
      return { sequence: accepted.length }
    },
  }

  async function decide({ filing }: WalkStep, what: 'approve' | 'refuse'): Promise<Outcome> {
    await simulator.waitFor(String(filing), 'waiting')
    const { status } = await simulator.post(`/filings/${filing}/${what}`, { opinion: '模拟审核意见' })
    expect(status).toBe(200)
    return {}
  }
  return (step) => calls[step.call](step)
}

/** A message is compared by a part of it. */
function said(answer: object, { answers }: WalkStep): Outcome {
  const { message = '', ...rest }: { message?: string } = answer
  const part = answers?.message
  return { ...rest, message: typeof part === 'string' && message.includes(part) ? part : message }
}

function content(xml: string, { answers }: WalkStep): Outcome {
  const read = decodeDownload(v30, xml)
  const strange = xml.includes('\uFFFD')
  if (!read.ok) return { unreadable: read.faults[0]?.reason, strange }
  const { icp } = read.value
  const block = /<(?:ICP|IP|YM)>\s*<(\w+)>/.exec(xml)?.[1]
  const results = icp?.results?.records.flatMap((it) => it.codes.map(({ code }) => code))
  const says = answers?.says
  return {
    block,
    strange,
    ...(results && { results }),
    ...(typeof says === 'string' && { says: xml.includes(says) ? says : xml }),
  }
}
