import type { OrderView, StatusAnswer } from '@openbeian/contract'
import {
  checkCertificateNumber,
  domainKey,
  type Filing,
  normaliseNumber,
  orderNeeds,
  readDomain,
  subjectNumberOf,
  withTheReviewer,
} from '@openbeian/filing'
import {
  type BeianStatus,
  type BeianStatusRequest,
  statusQueryOfDomain,
  statusQueryOfSponsor,
} from '@openbeian/regulator'
import type { DomainFacts, Facts } from '@openbeian/rules'
import type { Caller } from '../../platform/caller.ts'
import type { Deps, DepsInTx } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'
import { spendOrWait } from '../budgets/spend.ts'
import { askedChannel } from '../channels/channels.store.ts'
import type { Order } from '../orders/order.ts'
import { beginStatusQuestion, findStatusQuestions } from './status-questions.store.ts'

/** Somebody may file today what nobody had filed: an older answer is no longer taken for what is true. */
const goodForMs = 3 * dayMs

const hex = (key: Buffer) => key.toString('hex')
export const sealedQuestion = sealedJson<BeianStatusRequest, Buffer>((key) => `status-question:${hex(key)}`)
export const sealedStatus = sealedJson<BeianStatus, Buffer>((key) => `status-answer:${hex(key)}`)

type AboutOrder = Pick<Order, 'providerId' | 'state' | 'orderType'>

/** What of a filing is asked about: a domain by its name, or the sponsor. */
interface Question {
  about: { domain: string } | 'sponsor'
  request: BeianStatusRequest
}

function questionsOf({ subject, services }: Filing): Question[] {
  const domains = new Set(services.flatMap((it) => it.domains.map(({ name }) => domainKey(name))))
  const { nature, certificate } = subject
  const isWhole = certificate.type !== '' && checkCertificateNumber(certificate.type, certificate.number).ok
  const sponsor = isWhole ? statusQueryOfSponsor(nature, certificate) : undefined
  return [
    ...[...domains]
      .filter((name) => readDomain(name).ok)
      .map((domain) => ({ about: { domain }, request: statusQueryOfDomain(domain) })),
    ...(sponsor ? [{ about: 'sponsor' as const, request: sponsor }] : []),
  ]
}

const keyOf = (cipher: Cipher, { type, value }: BeianStatusRequest): Buffer =>
  cipher.blindIndex('status-question', `${type} ${value.trim().toUpperCase()}`)

/** Where the registry of this order is; undefined where nobody has to ask: what is to end is known to be filed. */
const placeToAsk = ({ providerId, orderType }: AboutOrder, { subject }: Filing) =>
  orderNeeds[orderType].does === 'cancels' ? undefined : { providerId, province: subject.region.province }

/** Before an order is reported; afterwards the answers would tell of the order itself. */
const isAskedOf = (state: Order['state']): boolean => state === 'draft' || withTheReviewer.includes(state)

/**
 * Enqueues the questions about domains and sponsor; nobody waits for them. A person's certificate goes to the administration
 * only with an order that is handed in. What the account's budget leaves out is asked the next time.
 */
export async function requestStatus(
  work: DepsInTx,
  {
    order,
    filing,
    accountId,
    isHandedIn,
  }: { order: AboutOrder; filing: Filing; accountId: string; isHandedIn: boolean },
): Promise<void> {
  if (!isAskedOf(order.state)) return
  const { db, cipher, jobs, now } = work
  const at = placeToAsk(order, filing)
  const channel = at && (await askedChannel(db, at).select('channels.id').executeTakeFirst())
  if (!channel) return
  for (const { about, request } of questionsOf(filing)) {
    if (about === 'sponsor' && filing.subject.nature === 'individual' && !isHandedIn) continue
    const questionKey = keyOf(cipher, request)
    const asked = {
      channelId: channel.id,
      questionKey,
      questionSealed: sealedQuestion.seal(cipher, questionKey, request),
    }
    if (!(await beginStatusQuestion(db, asked, now()))) continue
    const use = { budget: 'lookups.account', whose: { accountId } } as const
    if (await spendOrWait(work, { providerId: order.providerId, uses: [use] })) continue
    const data = { channelId: channel.id, questionKey: hex(questionKey) }
    await jobs.enqueue(db, 'ask-status', data, { singletonKey: data.questionKey })
  }
}

interface Answered extends Question {
  state: StatusAnswer['state']
  answeredAt?: Date
  status?: BeianStatus
}

/** Every question about a filing with what became of it; undefined where its administration is not asked. */
async function answersOf(
  deps: Pick<Deps, 'db' | 'cipher'>,
  order: AboutOrder,
  filing: Filing,
): Promise<Answered[] | undefined> {
  const at = placeToAsk(order, filing)
  if (!at) return undefined
  const { db, cipher } = deps
  const questions = questionsOf(filing).map((it) => ({ ...it, key: keyOf(cipher, it.request) }))
  const keys = questions.map(({ key }) => key)
  const known = await findStatusQuestions(db, at, keys)
  return (
    known &&
    questions.map(({ key, ...question }) => {
      const row = known.find(({ questionKey }) => questionKey?.equals(key))
      if (!row?.state) return { ...question, state: 'notAsked' }
      const { state, answeredAt, answerSealed } = row
      const status = answerSealed ? { status: sealedStatus.open(cipher, key, answerSealed) } : {}
      return { ...question, state, ...(answeredAt ? { answeredAt } : {}), ...status }
    })
  )
}

/** What staff are told of the administration's registry. */
export async function statusAnswersOf(
  deps: Pick<Deps, 'db' | 'cipher'>,
  caller: Caller,
  { order, filing }: { order: Order; filing: Filing },
): Promise<Pick<OrderView, 'statusAnswers'>> {
  if (!may(caller, 'order.read-inside') || order.state === 'draft') return {}
  const answers = await answersOf(deps, order, filing)
  return answers ? { statusAnswers: answers.map(shown) } : {}
}

function shown({ about, state, answeredAt, status }: Answered): StatusAnswer {
  const { filed, serviceName, subjectNumber, serviceNumber } = status ?? {}
  return {
    about: about === 'sponsor' ? { kind: 'sponsor' } : { kind: 'domain', name: about.domain },
    state,
    ...(answeredAt ? { answeredAt: answeredAt.toISOString() } : {}),
    ...(filed === undefined ? {} : { filed }),
    ...(filed && serviceName ? { serviceName } : {}),
    ...(filed && subjectNumber ? { subjectNumber } : {}),
    ...(filed && serviceNumber ? { serviceNumber } : {}),
  }
}

export interface StatusFacts {
  registry?: NonNullable<Facts['registry']>
  domains: Record<string, Pick<DomainFacts, 'filed'>>
}

/** What the administration answered, where it is new enough: whether the sponsor is filed, and whose each domain is. */
export async function statusFactsOf(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  { order, filing }: { order: AboutOrder; filing: Filing },
): Promise<StatusFacts> {
  const all = await answersOf({ db, cipher }, order, filing)
  if (!all) return { domains: {} }
  const fresh = all.filter(({ answeredAt }) => answeredAt && now().getTime() - answeredAt.getTime() <= goodForMs)
  const sponsor = fresh.find(({ about }) => about === 'sponsor')?.status
  const domains = fresh.flatMap(({ about, status }) => (about === 'sponsor' || !status ? [] : [{ ...about, status }]))
  const asked = all.filter(({ about }) => about !== 'sponsor').length
  const domainsFiled = domains.filter(({ status }) => status.filed).map(({ domain }) => domain)
  const registry = {
    ...(sponsor ? { subjectFiled: sponsor.filed } : {}),
    // while one domain has no answer yet, the list of those filed is not whole
    ...(domains.length > 0 && domains.length === asked ? { domainsFiled } : {}),
  }
  return {
    ...(Object.keys(registry).length > 0 ? { registry } : {}),
    domains: Object.fromEntries(
      domains.flatMap(({ domain, status }) => {
        const filed = whoseIs(status, { sponsor, filing })
        return filed ? [[domain, { filed }] as const] : []
      }),
    ),
  }
}

/** Whose a filed domain is tell the numbers alone; undefined where the sponsor's own is not known. */
function whoseIs(
  domain: BeianStatus,
  { sponsor, filing: { filed } }: { sponsor: BeianStatus | undefined; filing: Filing },
): DomainFacts['filed'] {
  if (!domain.filed) return 'no'
  const typed = normaliseNumber(filed?.serviceNumber || filed?.subjectNumber || '')
  const own = typed === '' ? numberIn(sponsor) : subjectNumberOf(typed)
  const its = numberIn(domain)
  if (own !== undefined && its !== undefined) return own === its ? 'by-sponsor' : 'by-another'
  return sponsor?.filed === false ? 'by-another' : undefined
}

const numberIn = (status: BeianStatus | undefined): string | undefined => {
  const number = normaliseNumber(status?.subjectNumber || status?.serviceNumber || '')
  return number === '' ? undefined : subjectNumberOf(number)
}
