import type { Interruption } from './interrupted-line.ts'
import type { Victim } from './whole-line.ts'

/** One fault at one step of upload or download. */
export interface FaultCase {
  step: string
  fault: string
  /** A moment inside the server at which it kills itself. */
  diesAt?: string
  /** At the next call of this operation, in this way, somebody is killed. */
  atCall?: { operation: string; interruption: Interruption; victim: Victim }
  /** Somebody is killed so long after the orders were passed. */
  byTheClock?: { victim: Victim; afterMs: number }[]
  /** Faults of the administration. */
  script?: object[]
}

const interruptions: Interruption[] = [
  'lost on the way there',
  'arrives although we died',
  'answer lost on the way back',
]
const victims: Victim[] = ['server', 'database', 'simulator']
const cutUpload = { do: 'cutAfter', when: { operation: 'upload' } }

/** Steps inside the server, each of them its last. */
const insideServer = [
  ['compose: put into the file store', 'payload.stored'],
  ['compose', 'compose.before-commit'],
  ['upload: before the call', 'upload.before-send'],
  ['upload: answered', 'upload.after-answer'],
  ['download: put into the file store', 'payload.stored:2'],
  ['download: stored', 'download.before-acknowledge'],
  ['download: stored', 'download.before-acknowledge:2'],
  ['apply: the first result', 'apply.before-commit'],
  ['apply: the second result', 'apply.before-commit:2'],
  ['apply: the third result', 'apply.before-commit:3'],
].map(([step = '', diesAt = '']): FaultCase => ({ step, fault: 'kill -9 server', diesAt }))

/** Every call, in every direction, and each of the three that may die meanwhile. */
const atCalls = ['isp_upload', 'isp_querypreviousupload', 'isp_download', 'isp_downloadack'].flatMap((operation) =>
  interruptions.flatMap((interruption) =>
    victims.map(
      (victim): FaultCase => ({
        step: `${operation}: ${interruption}`,
        fault: `kill -9 ${victim}`,
        atCall: { operation, interruption, victim },
        // nobody asks for the previous upload while answers arrive
        ...(operation === 'isp_querypreviousupload' && { script: [cutUpload] }),
      }),
    ),
  ),
)

const scripted = (operation: string, fault: string, ...script: object[]): FaultCase => ({
  step: operation,
  fault,
  script: operation === 'previousUpload' ? [cutUpload, ...script] : script,
})

const calls = ['upload', 'previousUpload', 'download', 'acknowledge']
/** What an administration may do to any call. */
const ofEveryCall = calls.flatMap((operation) => {
  const when = { operation }
  return [
    scripted(operation, 'no answer in time', { do: 'slow', ms: 2500, when }),
    scripted(operation, 'slow before it is carried out', { do: 'slow', ms: 2500, at: 'before', when }),
    scripted(operation, 'cut before it is carried out', { do: 'cutBefore', when }),
    scripted(operation, 'cut after it was carried out', { do: 'cutAfter', when }),
    scripted(operation, 'cut after it was carried out, twice', { do: 'cutAfter', when, times: 2 }),
    scripted(operation, 'code 999', { do: 'refuse', code: 999, when }),
    scripted(operation, 'maintenance, 901 or 902', { do: 'maintenance', when, times: 2 }),
    scripted(operation, 'out of reach until the circuit breaks', { do: 'cutBefore', when, times: 6 }),
    scripted(operation, 'code 5, and somebody opens the channel', { do: 'refuse', code: 5, when }),
    scripted(operation, 'characters outside GBK', { do: 'oddText', as: 'outsideGbk', when }),
    scripted(operation, 'an answer in GBK bytes', { do: 'oddText', as: 'gbkBytes', when }),
    scripted(operation, 'an answer without declaration', { do: 'oddText', as: 'noDeclaration', when }),
    scripted(operation, 'an answer declared otherwise', { do: 'oddText', as: 'otherDeclaration', when }),
    scripted(operation, 'a message of 256 characters', { do: 'messageLength', length: 256, when }),
  ]
})

const ofUploads = [
  ...[4, 12, 13, 19].map((code) =>
    scripted('upload', `code ${code}`, { do: 'refuse', code, when: { operation: 'upload' } }),
  ),
  ...[6, 7, 8].map((code) =>
    scripted('upload', `code ${code}, and it is built again`, { do: 'refuse', code, when: { operation: 'upload' } }),
  ),
  scripted('upload', 'code 15', { do: 'refuse', code: 15, when: { operation: 'upload' }, times: 2 }),
  scripted('upload', 'code 20 with hours', { do: 'closedWindow', hours: '00:00-24:00' }),
  scripted('upload', 'code 14, one is missing', { do: 'gap', count: 1 }),
  scripted('upload', 'code 14, three are missing', { do: 'gap', count: 3 }),
  scripted(
    'upload',
    'code 14, and the answer to the missing one is lost',
    { do: 'gap', count: 2 },
    { do: 'cutAfter', when: { operation: 'upload', call: 2 } },
  ),
]

const poison = ['notZip', 'notXml', 'notGbk', 'unknownBlock']
const ofDownloads = [
  scripted('download', 'a wrong hash', { do: 'wrongHash' }),
  ...poison.map((as) =>
    scripted('download', `poison: ${as}`, {
      do: 'offer',
      file: { block: 'POISON', as },
      when: { operation: 'download' },
    }),
  ),
  ...['same', 'new'].map((name) => scripted('acknowledge', `comes again, ${name} name`, { do: 'duplicate', name })),
  ...['same', 'new'].map((name) =>
    scripted('acknowledge', `all come again, ${name} name`, { do: 'duplicate', name, times: 3 }),
  ),
  scripted('decision', 'results come late', { do: 'lateResults', ms: 2000, times: 2 }),
  scripted('decision', 'numbers before the result', { do: 'outOfOrder', times: 2 }),
  scripted('decision', 'a result that contradicts', { do: 'contradiction', times: 2 }),
]

/** The same dice every time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** Kills by the clock, while the administration has a bad day. */
export function randomFaultCases(count: number, seed = 11): FaultCase[] {
  const roll = dice(seed)
  return Array.from({ length: count }, (_, n) => {
    const victim = victims[n % 3] ?? 'server'
    const afterMs = Math.round(roll() * 900)
    const second =
      roll() < 0.4
        ? [{ victim: victims[Math.floor(roll() * 3)] ?? 'server', afterMs: afterMs + Math.round(roll() * 900) }]
        : []
    const isBad = roll() < 0.6
    return {
      step: 'any',
      fault: [`kill -9 ${[victim, ...second.map((it) => it.victim)].join(', then ')}`, isBad ? 'on a bad day' : '']
        .join(' ')
        .trim(),
      byTheClock: [{ victim, afterMs }, ...second],
      ...(isBad && {
        script: [{ do: 'random', of: ['cutBefore', 'cutAfter', 'refuse', 'maintenance'], when: { probability: 0.3 } }],
      }),
    }
  })
}

export const systematicFaultCases: readonly FaultCase[] = [
  ...insideServer,
  ...atCalls,
  ...ofEveryCall,
  ...ofUploads,
  ...ofDownloads,
]
