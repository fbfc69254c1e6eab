import { isSameDomain, subjectNumberOf } from '@openbeian/filing'
import type {
  AdministrationOperations,
  Answer,
  BeianStatusAnswer,
  BeianStatusRequest,
  DownloadAnswer,
  PreviousUploadAnswer,
  VerifyPasswordAnswer,
  VerifyPasswordRequest,
} from '@openbeian/regulator'
import { seal } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import { answer } from './answer-messages.ts'
import { refuseCaller } from './authenticate.ts'
import { isPassword } from './blocks/filing-password.ts'
import { uploadName } from './check-uploads.ts'
import { receiveUpload, sealOptionsOf } from './receive-upload.ts'
import { findSubject } from './registry.ts'
import { sealPoison } from './seal-poison.ts'
import { waitingOffers } from './state.ts'

/** The six operations; each lets only the provider of this channel in. `onAccepted` runs after an upload was taken in. */
export function administrationOperations(it: Administration, onAccepted: () => void): AdministrationOperations {
  const refused = (caller: Parameters<typeof refuseCaller>[2]) => refuseCaller(it.options, it.randomValues, caller)
  const wrongTries = new Map<string, number>()
  return {
    async upload(caller, request) {
      const refusal = refused(caller)
      if (refusal) return refusal
      const given = await receiveUpload(it, request)
      if (given.code === 0) onAccepted()
      return given
    },
    download: async (caller) => refused(caller) ?? serveDownload(it),
    acknowledge: async (caller, fileName) => refused(caller) ?? acknowledge(it, fileName),
    previousUpload: async (caller) => refused(caller) ?? previousUpload(it),
    beianStatus: async (caller, request) => refused(caller) ?? beianStatus(it, request),
    verifyPassword: async (caller, request) => refused(caller) ?? verifyPassword(it, request, wrongTries),
  }
}

/** Always the oldest file that was not acknowledged: whoever lost it gets it again. */
const serveDownload = (it: Administration): Promise<DownloadAnswer> =>
  it.runExclusive(async () => {
    const [first, ...others] = waitingOffers(it.state, it.now())
    if (!first) return answer(2)
    const { fileName, poison } = first
    const sealed = poison
      ? await sealPoison(poison, sealOptionsOf(it))
      : await seal(await it.files.readOffer(fileName), sealOptionsOf(it))
    await it.record({ kind: 'downloadServed', fileName })
    return { ...answer(others.length > 0 ? 3 : 1), file: { fileName, ...sealed } }
  })

/** Twice is as good as once: the answer to the first may have been lost. */
const acknowledge = (it: Administration, fileName: string): Promise<Answer> =>
  it.runExclusive(async () => {
    if (fileName.trim() === '') return answer(21)
    const offer = it.state.offers.get(fileName)
    if (!offer) return answer(999, `没有名为 ${fileName.slice(0, 128)} 的文件`)
    if (!offer.acknowledgedAt) await it.record({ kind: 'downloadAcknowledged', fileName })
    return answer(0)
  })

async function previousUpload({ state, files }: Administration): Promise<PreviousUploadAnswer> {
  const last = state.uploads.get(state.lastSequence)
  if (!last) return answer(0)
  const { sequence } = last
  const beianInfo = (await files.readPayload(sequence)).toString('base64')
  return { ...answer(0), file: { ...last.sealed, beianInfo, sequence, fileName: uploadName(sequence) } }
}

/** Organisation codes are asked for under three numbers, by whose they are. */
const sameCertificate: Record<number, number> = { 9: 3, 10: 3 }

async function beianStatus({ state }: Administration, { type, value }: BeianStatusRequest): Promise<BeianStatusAnswer> {
  const wanted = value.trim().toLowerCase()
  for (const { subject, services, isCancelled } of state.registry.subjects.values()) {
    const { certificate, filingNumber: subjectNumber = '' } = subject
    if (isCancelled) continue
    const isSubject =
      certificate.type === (sameCertificate[type] ?? type) && certificate.number.toLowerCase() === wanted
    const service =
      type === 0
        ? services.find(({ domains }) => domains.some((it) => isSameDomain(it.name, value)))
        : isSubject
          ? services[0]
          : undefined
    if (!service) continue
    const { name: serviceName, filingNumber: serviceNumber = '' } = service
    return { ...answer(0), status: { type, value, filed: true, serviceName, subjectNumber, serviceNumber } }
  }
  return { ...answer(0), status: { type, value, filed: false } }
}

const maxTries = 5

/** Takes the password as it is or as its lower-case hex MD5, in which form uploads carry it. */
async function verifyPassword(
  { state }: Administration,
  { filingNumber, password }: VerifyPasswordRequest,
  wrongTries: Map<string, number>,
): Promise<VerifyPasswordAnswer> {
  const subjectNumber = subjectNumberOf(filingNumber)
  const tries = wrongTries.get(subjectNumber) ?? 0
  if (tries >= maxTries) return answer(22, `已错误${tries}次`)

  const filed = findSubject(state.registry, { filingNumber: subjectNumber })
  const isRight = filed !== undefined && isPassword(password, filed.filingPassword)
  if (isRight) wrongTries.delete(subjectNumber)
  else wrongTries.set(subjectNumber, tries + 1)
  return { ...answer(0), isRight }
}
