import { createDecipheriv, createHash, randomUUID } from 'node:crypto'
import { maskWords } from '@openbeian/filing'
import { gbkDecode, type Sealed, seal } from '@openbeian/regulator'
import { applyDownload } from '../../gateway/apply/apply-results.ts'
import { withChannelLock } from '../../gateway/channels/channel-lock.ts'
import { viewChannel } from '../../gateway/channels/list-channels.ts'
import { contentOf } from '../../gateway/files/content-of-download.ts'
import { decodeAnswerApart } from '../../gateway/files/documents-apart.ts'
import {
  keyOfDocument,
  keyOfDownload,
  readDownload,
  readFaultText,
  storePayload,
} from '../../gateway/files/read-download.ts'
import { reportFileError } from '../../gateway/files/report-files.errors.ts'
import { type Deps, inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { type Channel, sealingOf } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import {
  findDocument,
  insertDownload,
  sealedDownloadFault,
  setReadable,
} from '../../records/ledger/download-files.store.ts'

/**
 * Takes in a download file that did not come over the interface: the XML, the zip, the encrypted zip, or the whole answer
 * as it would have travelled. A file that was received or imported before is found again and changes nothing, unless the file store has lost it.
 * Throws `reporting.channel-not-found`, `reporting.file-unreadable`.
 */
export async function importDownload(
  work: Work,
  { channelId, bytes, fileName, reason }: { bytes: Buffer; fileName: string; reason: string } & { channelId: string },
): Promise<string> {
  await viewChannel(work, work.caller, channelId)
  const { db, cipher } = work
  const channel = await getChannel(db, channelId)
  const sealed = await sealedFrom(work, channel, bytes)
  const read = await readDownload(sealed, sealingOf(cipher, channel))
  if (!read.ok) throw unreadable(readFaultText(read.fault))

  const documentKey = keyOfDocument(cipher, read.data)
  const known = await findDocument(db, channelId, documentKey)
  const isWanted = !known || isLost(cipher, known)
  const id = known?.id ?? randomUUID()
  const payloadFile = isWanted ? await storePayload(work, id, sealed) : ''
  const fileId = await inTransaction(work, async ({ db, cipher, now }) => {
    const here = await findDocument(db, channelId, documentKey)
    if (here && (here.id !== id || !isLost(cipher, here))) return here.id
    const file = { state: 'acknowledged', content: contentOf(read.data), payloadFile, documentKey } as const
    if (here) await setReadable({ db, now }, here.id, file)
    else
      await insertDownload(
        { db, cipher },
        {
          ...file,
          id,
          channelId,
          fileName: plainName(fileName),
          payloadKey: keyOfDownload(cipher, sealed),
          importedBy: work.caller.accountId,
          at: now(),
        },
      )
    const after = { channelId, fileName, sizeBytes: bytes.length }
    await writeAudit(
      { db, cipher },
      {
        caller: work.caller,
        action: 'download.import',
        about: `download-file:${id}`,
        after,
        reason,
      },
    )
    await work.jobs.enqueue(db, 'download-results', { channelId }, { singletonKey: channelId })
    return id
  })
  // when somebody is at the channel just now, they will find it
  await withChannelLock(work, { what: 'download', channelId }, (own) => applyDownload(own, channel, fileId))
  return fileId
}

/** It was received, and the file store lost it: what is brought in now takes its place. */
const isLost = (cipher: Deps['cipher'], { id, faultSealed }: NonNullable<Awaited<ReturnType<typeof findDocument>>>) =>
  faultSealed !== null && sealedDownloadFault.open(cipher, id, faultSealed).reason === 'lost'

/** Administrations name files in letters and digits; in what else somebody calls one here may stand a person. */
const plainName = (fileName: string): string =>
  maskWords(fileName)
    .replaceAll(/[^A-Za-z0-9._-]/g, '')
    .slice(0, 200) || 'file'

const unreadable = (reason: string) => reportFileError('reporting.file-unreadable', { reason })

async function sealedFrom({ cipher }: Deps, channel: Channel, bytes: Buffer): Promise<Sealed> {
  const text = textOf(bytes)
  if (text === undefined) return sealedZip(cipher, channel, bytes)
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<return[\s>]/.test(text)) {
    return seal(text, { dialect: channel.dialect }).catch((error: Error) => {
      throw unreadable(error.message)
    })
  }
  const answer = await decodeAnswerApart(text)
  if (!answer.ok) throw unreadable(answer.faults.map((it) => `${it.path} ${it.reason}`).join('；'))
  if (!answer.value.file) throw unreadable(`${answer.value.code} ${answer.value.message}`)
  const { fileName: _, sequence: __, ...sealed } = answer.value.file
  return sealed
}

/** A document says GBK and may be UTF-8 all the same. Undefined when it is none. */
function textOf(bytes: Buffer): string | undefined {
  const start = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (!start.startsWith('<')) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return gbkDecode(bytes)
  }
}

/** A bare zip, encrypted or not, comes without its hash: which it is shows by opening it, and the hash is computed here. */
function sealedZip(cipher: Deps['cipher'], channel: Channel, bytes: Buffer): Sealed {
  const { dialect, cipher: keys } = sealingOf(cipher, channel)
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const zip = isZip ? bytes : keys && decrypted(bytes, keys)
  if (!zip) throw unreadable('不是 XML 或压缩文件，也不能用该通道的密钥解开')
  const hash = createHash('md5').update(dialect.hashed(zip, keys?.key ?? ''))
  return {
    beianInfo: bytes.toString('base64'),
    beianInfoHash: hash.digest('base64'),
    encryptAlgorithm: isZip ? 0 : 1,
    hashAlgorithm: 0,
    compressionFormat: 0,
  }
}

function decrypted(bytes: Buffer, { key, iv }: { key: string; iv: string }): Buffer | undefined {
  const working = createDecipheriv('aes-128-cbc', Buffer.from(key, 'latin1'), Buffer.from(iv, 'latin1'))
  try {
    return Buffer.concat([working.update(bytes), working.final()])
  } catch {
    return undefined
  }
}
