import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type BeianStatus,
  type BeianStatusRequest,
  decodeUpload,
  encodeDownload,
  type IcpDownload,
  type NewFiling,
  type OfferedFile,
  type PublishedFiling,
  passwordHash,
  type Results,
  type Sealed,
  seal,
  serveAdministration,
  type UploadAnswer,
  unseal,
  v30,
} from '@openbeian/regulator'

export const wireCipher = { key: 'abcdefghijklmnop', iv: 'ponmlkjihgfedcba' }
const sealing = { dialect: v30, cipher: wireCipher }

/** An administration over real HTTP that remembers what it was told and answers as a test wants. */
export async function administrationInTest() {
  const uploads: { sequence: number; code: number; subjects: string[] }[] = []
  const accepted = new Map<number, Sealed & { filings: NewFiling[] }>()
  const offers: OfferedFile[] = []
  const acknowledged: string[] = []
  const calls: string[] = []
  const state = {
    last: 0,
    password: 'demo-pass',
    /** Instead of taking the next uploads in. */
    answers: [] as UploadAnswer[],
    /** Takes it in, and the connection breaks before the answer. */
    losesAnswers: 0,
    forgetsAcknowledgements: 0,
    slowMs: 0,
    /** To a question about a domain or a sponsor; 0: what `onStatus` says. */
    statusCode: 0,
    onStatus: (_asked: BeianStatusRequest): { code: number; status?: BeianStatus } => ({ code: 999 }),
    /** To a question about a filing password. */
    onPassword: (_password: string): { code: number; isRight?: boolean } => ({ code: 999 }),
    /** While an upload is being answered. */
    onUpload: async () => {},
    onDownload: () => {},
    atOnce: 0,
    maxAtOnce: 0,
  }

  const wrongPassword = ({ pwdHash, randVal }: { pwdHash: string; randVal: string }) =>
    pwdHash === passwordHash(state.password, randVal) ? undefined : { code: 5, message: '密码错误' }

  async function take(sequence: number, sealed: Sealed): Promise<UploadAnswer> {
    const instead = state.answers.shift()
    if (instead) return instead
    const missing = missingOf(sequence)
    if (missing.length > 0) return { code: 14, message: '请首先上载漏报的数据', missingSequences: missing }
    if (accepted.has(sequence)) return { code: 999, message: `序号 ${sequence} 已受理` }
    const opened = await unseal(sealed, sealing)
    if (!opened.ok) return { code: opened.code, message: opened.reason }
    const read = decodeUpload(v30, opened.xml)
    accepted.set(sequence, { ...sealed, filings: read.ok ? (read.value.icp?.newFilings ?? []) : [] })
    state.last = Math.max(state.last, sequence)
    return { code: 0, message: '操作成功' }
  }
  const missingOf = (sequence: number) =>
    Array.from({ length: Math.max(0, sequence - 1) }, (_, index) => index + 1).filter((it) => !accepted.has(it))

  const server = createServer((_, response) => response.writeHead(404).end())
  await serveAdministration(
    server,
    {
      async upload(caller, { sealed, sequence }) {
        calls.push(`upload ${sequence}`)
        state.atOnce += 1
        state.maxAtOnce = Math.max(state.maxAtOnce, state.atOnce)
        await sleep(state.slowMs)
        await state.onUpload()
        const answer = wrongPassword(caller) ?? (await take(sequence, sealed))
        state.atOnce -= 1
        const subjects = accepted.get(sequence)?.filings.map((it) => it.subject.name) ?? []
        uploads.push({ sequence, code: answer.code, subjects })
        if (state.losesAnswers > 0) {
          state.losesAnswers -= 1
          server.closeAllConnections()
        }
        return answer
      },
      async download(caller) {
        calls.push('download')
        const refused = wrongPassword(caller)
        if (refused) return refused
        state.onDownload()
        const [file] = offers
        return file ? { code: 3, message: '', file } : { code: 2, message: '没有可以下载的数据' }
      },
      async acknowledge(_, fileName) {
        calls.push(`acknowledge ${fileName}`)
        if (state.forgetsAcknowledgements > 0) {
          state.forgetsAcknowledgements -= 1
          return { code: 902, message: '系统维护' }
        }
        acknowledged.push(fileName)
        offers.splice(0, offers.length, ...offers.filter((it) => it.fileName !== fileName))
        return { code: 0, message: '' }
      },
      async previousUpload(caller) {
        calls.push('previous')
        const file = accepted.get(state.last)
        const refused = wrongPassword(caller)
        if (refused || !file) return refused ?? { code: 0, message: '' }
        return { code: 0, message: '', file: { ...file, fileName: 'previous', sequence: state.last } }
      },
      async beianStatus(_, asked) {
        calls.push(`status ${asked.type}`)
        return { message: '', ...(state.statusCode === 0 ? state.onStatus(asked) : { code: state.statusCode }) }
      },
      async verifyPassword(caller, { filingNumber, password }) {
        calls.push(`password ${filingNumber}`)
        return wrongPassword(caller) ?? { message: '', ...state.onPassword(password) }
      },
    },
    { dialect: v30 },
  )
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo

  async function offer(fileName: string, { published, results }: { published?: PublishedFiling[]; results?: Results }) {
    const icp: IcpDownload = { ...(published && { published }), ...(results && { results }) }
    offers.push({ fileName, ...(await seal(encodeDownload(v30, { icp }), sealing)) })
  }
  return {
    state,
    baseUrl: `http://127.0.0.1:${port}`,
    calls,
    uploads,
    accepted,
    offers,
    acknowledged,
    offer,
    offerXml: async (fileName: string, xml: string) => void offers.push({ fileName, ...(await seal(xml, sealing)) }),
    /** The filing of the only record of an accepted file. */
    filing(sequence: number): NewFiling {
      const [filing] = accepted.get(sequence)?.filings ?? []
      if (!filing) throw new Error(`Nothing was accepted as ${sequence}.`)
      return filing
    },
    /** `BAJG` about a filing. */
    decide: (fileName: string, { subject }: NewFiling, code: number, opinion?: string) =>
      offer(fileName, { results: decision(subject.id, code, opinion) }),
    /** `BASJ` of a filing. */
    publish: (fileName: string, filing: NewFiling, number = '京ICP备2026000001号') =>
      offer(fileName, { published: [publication(filing, number)] }),
    down: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    up: () => listen(port),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const time = '2026-11-21 10:00:00'

const decision = (subjectId: bigint, code: number, opinion?: string): Results => ({
  records: [{ codes: [{ code }], operation: 1, about: String(subjectId) }],
  ...(opinion && {
    opinions: [{ reviewedAt: time, opinion, passed: code === 1001 ? 1 : 0, operation: 1, recordId: subjectId }],
  }),
})

/** The same record has the same id each time; above 2^53, where numbers would mix them up. */
const identified = <Row extends { id: bigint }>(row: Row) => ({ ...row, regulatorId: row.id + 9_007_199_254_740_993n })

/** A filing as the administration publishes it. */
export function publication({ subject, services }: NewFiling, number: string): PublishedFiling {
  const { filingMode, ...filed } = subject
  const published = { ...filed, filingMode, filingNumber: number, firstFiledAt: time, changedAt: time }
  return {
    subject: identified(published),
    services: services.map((service, index) => ({
      ...identified(service),
      domains: service.domains.map(identified),
      access: service.access.map((it) => ({
        ...identified(it),
        provider: 110_000_000_001n,
        ips: it.ips.map(identified),
      })),
      filingNumber: `${number}-${index + 1}`,
    })),
  }
}
