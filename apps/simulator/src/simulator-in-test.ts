import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Cipher,
  connectAdministration,
  type Dialect,
  encodeUpload,
  isTransportFault,
  type NewFiling,
  seal,
  type TransportFault,
  type UploadData,
  unseal,
  v30,
} from '@openbeian/regulator'
import { readJournal } from './journal.ts'
import { readOptions } from './options.ts'
import { startSimulator } from './simulator.ts'

export const ispId = 110000000001n
export const newFolder = () => mkdtemp(join(tmpdir(), 'simulator-'))

interface ProviderInTest {
  cipher?: Cipher
  password?: string
  timeoutMs?: number
  dialect?: Dialect
}

/** The provider's side of a channel. */
export function providerAt(
  port: number,
  { cipher, password = 'demo-pass', timeoutMs = 20000, dialect = v30 }: ProviderInTest = {},
) {
  const baseUrl = `http://127.0.0.1:${port}`
  const address = { baseUrl, ispId, userName: 'demo', password, dialect, timeoutMs }
  const sealing = { dialect, ...(cipher ? { cipher } : {}) }
  const administration = connectAdministration(address)

  const get = async (path: string) => (await fetch(`${baseUrl}${path}`)).json()
  return {
    baseUrl,
    administration,
    sealUpload: (filings: NewFiling[]) =>
      seal(encodeUpload(dialect, { icp: { newFilings: filings, requester: ispId } }), sealing),
    async upload(sequence: number, ...filings: NewFiling[]) {
      return answerOrThrow(await administration.upload({ sealed: await this.sealUpload(filings), sequence }))
    },
    /** Any blocks. */
    async report(sequence: number, data: UploadData) {
      return this.uploadXml(sequence, encodeUpload(dialect, data))
    },
    async uploadXml(sequence: number, xml: string) {
      return answerOrThrow(await administration.upload({ sealed: await seal(xml, sealing), sequence }))
    },
    /** The next file opened, not acknowledged yet. */
    async download() {
      const { file, ...answer } = answerOrThrow(await administration.download())
      const opened = file && (await unseal(file, sealing))
      if (opened && !opened.ok) throw new Error(opened.reason)
      return { ...answer, ...(file && opened ? { fileName: file.fileName, xml: opened.xml } : {}) }
    },
    acknowledge: async (fileName: string) => answerOrThrow(await administration.acknowledge(fileName)),
    get,
    async post(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
      const init = {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }
      const response = await fetch(`${baseUrl}${path}`, init)
      return { status: response.status, body: await response.json() }
    },
    /** Resolves when the filing is in this state, as `GET /filings/:id` has it. */
    async waitFor(filingId: string, state: string) {
      for (let tries = 0; tries < 200; tries += 1) {
        const filing = await get(`/filings/${filingId}`)
        if (filing.state === state) return filing
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`The filing ${filingId} did not become ${state}.`)
    },
  }
}

/** A simulator inside this process, on a free port. */
export async function simulatorInTest(
  args: string[] = [],
  { folder, cipher }: { folder?: string; cipher?: Cipher } = {},
) {
  const dataFolder = folder ?? (await newFolder())
  const keys = cipher ? ['--key', cipher.key, '--iv', cipher.iv] : []
  const options = readOptions(['--port', '0', '--data', dataFolder, ...keys, ...args], process.env)
  if ('wrong' in options) throw new Error(options.wrong)

  const said: string[] = []
  const { port, stop } = await startSimulator(options, (line) => said.push(line))
  return {
    ...providerAt(port, cipher ? { cipher } : {}),
    port,
    stop,
    said,
    folder: dataFolder,
    journal: () => readJournal(dataFolder),
  }
}

export function answerOrThrow<Answer extends { code: number; message: string }>(
  answer: Answer | TransportFault,
): Answer {
  if (isTransportFault(answer)) throw new Error(answer.reason)
  return answer as Answer
}
