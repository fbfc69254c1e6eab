import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { sampleNewFiling } from '../sample-filing.ts'
import { answerOrThrow, simulatorInTest } from '../simulator-in-test.ts'
import { openFaults } from './active-faults.ts'
import { readFaultFile, readScenarios } from './fault-file.ts'
import { readFaultScript } from './fault-script.ts'
import { faultTable } from './fault-table.ts'
import type { FaultFolder, StoredFaults } from './stored-faults.ts'

const running: Awaited<ReturnType<typeof simulatorInTest>>[] = []
const start = async (...args: Parameters<typeof simulatorInTest>) => {
  const simulator = await simulatorInTest(...args)
  running.push(simulator)
  return simulator
}
afterEach(async () => {
  for (const it of running.splice(0)) {
    await it.stop()
    expect(it.said.filter((line) => line.startsWith('A fault'))).toEqual([])
  }
})

test.each([
  ['no object', [], /expected object/],
  ['no list of faults', {}, /faults/],
  ['a misspelt key', { faults: [], fault: [] }, /"fault"/],
  ['an unknown fault', { faults: [{ do: 'slwo' }] }, /"do" is one of: slow, cutBefore[\s\S]*faults\[0\]\.do/],
  ['an unknown wish', { faults: [{ do: 'slow', milliseconds: 3 }] }, /milliseconds/],
  ['a wish of the wrong kind', { faults: [{ do: 'slow' }, { do: 'slow', ms: 'long' }] }, /faults\[1\]\.ms/],
  ['a code nobody has', { faults: [{ do: 'refuse', code: 17.5 }] }, /a code of the interface: 0, 1, 2/],
  ['an operation it cannot strike', { faults: [{ do: 'gap', when: { operation: 'download' } }] }, /gap strikes upload/],
  ['a probability above 1', { faults: [{ do: 'slow', when: { probability: 2 } }] }, /probability/],
  ['never', { faults: [{ do: 'slow', times: 0 }] }, /"times" is a number from 1 on, or "always"/],
  ['a file nobody can offer', { faults: [{ do: 'offer', file: { block: 'XZBA' } }] }, /faults\[0\]\.file\.block/],
])('a script with %s is refused in words', (_, script, wrong) => {
  expect(readFaultScript(script)).toEqual({ ok: false, wrong: expect.stringMatching(wrong) })
})

test('every fault can be asked for by its name alone', () => {
  for (const name of Object.keys(faultTable)) {
    expect(readFaultScript({ faults: [{ do: name }] }), name).toMatchObject({ ok: true })
  }
})

test('every scenario is a fault file, and every fault stands in one of them', async () => {
  const scenarios = await readScenarios()
  const used = new Set([...scenarios.values()].flatMap(({ faults }) => faults.map((it) => it.do)))
  expect([...used].sort()).toEqual(Object.keys(faultTable).sort())
})

test('a fault file that cannot be read ends the simulator with what is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-faults-'))
  const file = join(folder, 'faults.json')
  await writeFile(file, '{ "faults": [{ "do": "slwo" }] }')
  await expect(readFaultFile(file)).rejects.toThrow(/is no fault file:[\s\S]*slow, cutBefore/)
  await writeFile(file, '{ "faults": ')
  await expect(readFaultFile(file)).rejects.toThrow(/is no JSON/)
  const main = join(import.meta.dirname, '../main.ts')
  const ended = promisify(execFile)(process.execPath, [main, '--port', '0', '--data', folder, '--faults', file])
  await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('is no JSON') })
})

function struckIn(fault: object, calls: ['upload' | 'download', number?][]): boolean[] {
  const read = readFaultScript({ seed: 3, faults: [{ do: 'slow', ...fault }] })
  if (!read.ok) throw new Error(read.wrong)
  const faults = openFaults()
  faults.load(read.script)
  return calls.map(([operation, sequence]) => faults.strike(operation, sequence).length > 0)
}
const uploads = (n: number) => Array.from({ length: n }, (_, it): ['upload', number] => ['upload', it + 1])

test.each([
  ['once, at once', {}, [true, false, false, false]],
  ['from the second call on', { when: { call: 2 }, times: 2 }, [false, true, true, false]],
  ['always', { times: 'always' }, [true, true, true, true]],
  ['at one sequence', { when: { sequence: 3 } }, [false, false, true, false]],
  ['at another operation', { when: { operation: 'download' } }, [false, false, false, false]],
])('a fault strikes %s', (_, fault, expected) => {
  expect(struckIn(fault, uploads(4))).toEqual(expected)
})

test('a retry of one sequence is counted by itself', () => {
  const calls: ['upload', number][] = [
    ['upload', 1],
    ['upload', 2],
    ['upload', 2],
    ['upload', 2],
  ]
  expect(struckIn({ when: { sequence: 2, call: 2 } }, calls)).toEqual([false, false, true, false])
})

test('chance is the same for the same seed, about as often as it is said', () => {
  const struck = struckIn({ when: { probability: 0.25 } }, uploads(1000))
  expect(struckIn({ when: { probability: 0.25 } }, uploads(1000))).toEqual(struck)
  const often = struck.filter(Boolean).length
  expect(often).toBeGreaterThan(200)
  expect(often).toBeLessThan(300)
})

test('faults are switched while the simulator runs, by script, by scenario, and off', async () => {
  const simulator = await start()
  const upload = (sequence: number) => simulator.upload(sequence, sampleNewFiling(sequence))
  expect(await upload(1)).toMatchObject({ code: 0 })

  const script = { faults: [{ do: 'refuse', code: 15, times: 'always' }] }
  expect(await simulator.post('/faults', script)).toMatchObject({ status: 200, body: { faults: [{ struck: 0 }] } })
  expect(await upload(2)).toMatchObject({ code: 15 })
  expect(await upload(2)).toMatchObject({ code: 15 })
  expect((await simulator.get('/faults')).faults).toMatchObject([{ do: 'refuse', seen: 2, struck: 2 }])

  expect(await simulator.post('/faults', { scenario: 'closed-window' })).toMatchObject({ status: 200 })
  expect(await upload(2)).toMatchObject({ code: 20 })
  const wrong = await simulator.post('/faults', { faults: [{ do: 'nothing' }] })
  expect(wrong).toMatchObject({ status: 422, body: { message: expect.stringContaining('"do" is one of') } })
  expect((await simulator.post('/faults', { scenario: 'nowhere' })).body.message).toContain('lost-answers')
  expect(await upload(2)).toMatchObject({ code: 20 })

  await fetch(`${simulator.baseUrl}/faults`, { method: 'DELETE' })
  expect(await upload(2)).toMatchObject({ code: 0 })
  const injected = (await simulator.journal()).filter((it) => it.kind === 'faultInjected')
  expect(injected.map((it) => [it.fault, it.operation, it.sequence])).toEqual([
    ['refuse', 'upload', 2],
    ['refuse', 'upload', 2],
    ['closedWindow', 'upload', 2],
    ['closedWindow', 'upload', 2],
  ])
})

test('a call cut before is not carried out, one cut after is, and neither is answered', async () => {
  const simulator = await start()
  const send = async () => {
    const sealed = await simulator.sealUpload([sampleNewFiling()])
    return simulator.administration.upload({ sealed, sequence: 1 })
  }
  await simulator.post('/faults', { faults: [{ do: 'cutBefore', when: { operation: 'upload' } }] })
  expect(await send()).toMatchObject({ fault: 'transport' })
  expect((await simulator.journal()).filter((it) => it.kind === 'uploadAccepted')).toHaveLength(0)

  await simulator.post('/faults', { faults: [{ do: 'cutAfter', when: { operation: 'upload' } }] })
  expect(await send()).toMatchObject({ fault: 'transport' })
  expect((await simulator.journal()).filter((it) => it.kind === 'uploadAccepted')).toHaveLength(1)
  expect(answerOrThrow(await send())).toMatchObject({ code: 999 })
})

test('of two calls at the same time only the one that was struck is cut', async () => {
  const simulator = await start()
  await simulator.post('/faults', { faults: [{ do: 'cutBefore', when: { operation: 'previousUpload' } }] })
  const { administration } = simulator
  const calls = [
    administration.previousUpload(),
    administration.download(),
    administration.beianStatus({ type: 0, value: 'a.cn' }),
  ]
  const answers = await Promise.all(calls)
  expect(answers.map((it) => 'fault' in it)).toEqual([true, false, false])
})

test('a poisoned file comes sealed as the channel has it', async () => {
  const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
  const simulator = await start([], { cipher })
  await simulator.post('/offers', { block: 'POISON', as: 'unknownBlock' })
  const { xml, fileName } = await simulator.download()
  expect(xml).toContain('<WZDK>')
  expect(fileName).toMatch(/^POISON\d{10}$/)
})

test('a call without a body is answered, not waited for', async () => {
  const simulator = await start()
  const address = `${simulator.baseUrl}/ISPWebService/upDownLoad`
  const answer = await fetch(address, { method: 'POST', signal: AbortSignal.timeout(3000) })
  expect(answer.status).toBe(500)
})

test('the reporting hours follow the clock where they are told to', async () => {
  const simulator = await start()
  const upload = (sequence: number) => simulator.upload(sequence, sampleNewFiling(sequence))
  const chinaHour = (later: number) => new Date(Date.now() + (8 + later) * 3_600_000).toISOString().slice(11, 16)
  const closed = (hours: string) => ({
    faults: [{ do: 'closedWindow', hours, byClock: true, times: 'always' }],
  })
  const others = `${chinaHour(2)}-${chinaHour(4)}`
  await simulator.post('/faults', closed(others))
  expect(await upload(1)).toMatchObject({ code: 20, message: expect.stringContaining(others) })
  await simulator.post('/faults', closed(`${chinaHour(-2)}-${chinaHour(2)}`))
  expect(await upload(1)).toMatchObject({ code: 0 })
  expect(await simulator.post('/faults', closed('morning'))).toMatchObject({ status: 422 })
})

test('faults and how far they have come outlive the simulator, and end when they are taken away', async () => {
  const first = await simulatorInTest()
  const faults = [
    { do: 'refuse', code: 15, times: 3 },
    { do: 'gap', when: { sequence: 3 } },
  ]
  await first.post('/faults', { title: 'a long day', faults })
  const { folder } = first
  expect(await first.upload(1, sampleNewFiling(1))).toMatchObject({ code: 15 })
  await first.stop()

  const second = await simulatorInTest([], { folder })
  expect(await second.get('/faults')).toMatchObject({ title: 'a long day', faults: [{ struck: 1 }, { struck: 0 }] })
  for (const code of [15, 15, 0]) expect(await second.upload(1, sampleNewFiling(1))).toMatchObject({ code })
  expect(await second.upload(2, sampleNewFiling(2))).toMatchObject({ code: 0 })
  expect(await second.upload(3, sampleNewFiling(3))).toMatchObject({ code: 14, missingSequences: [2] })
  await second.stop()

  const third = await simulatorInTest([], { folder })
  expect(await third.upload(3, sampleNewFiling(3))).toMatchObject({ code: 14, missingSequences: [2] })
  await fetch(`${third.baseUrl}/faults`, { method: 'DELETE' })
  await third.stop()
  expect((await (await start([], { folder })).get('/faults')).faults).toEqual([])
})

test('chance goes on where it was when the simulator starts again', () => {
  const script = { seed: 3, faults: [{ do: 'slow', when: { probability: 0.5 }, times: 'always' }] }
  const read = readFaultScript(script)
  if (!read.ok) throw new Error(read.wrong)
  let kept: StoredFaults | undefined
  const folder: FaultFolder = {
    read: () => kept,
    write(it) {
      kept = structuredClone(it)
    },
  }
  const through = openFaults()
  through.load(read.script)
  openFaults(folder).load(read.script)
  const again = Array.from({ length: 40 }, () => openFaults(folder).strike('upload').length)
  expect(again).toEqual(Array.from({ length: 40 }, () => through.strike('upload').length))
  expect(new Set(again).size).toBe(2)
})
