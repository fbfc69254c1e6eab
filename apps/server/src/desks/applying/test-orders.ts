import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { endpoints, type OrderView } from '@openbeian/contract'
import { type Filing, inventedResidentId, inventedUscc, type MaterialKind, type MaterialOwner } from '@openbeian/filing'
import { packs } from '@openbeian/rules'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'

const examples = new URL('../../../../../examples/', import.meta.url)
const sample = JSON.parse(await readFile(new URL('sample-enterprise.json', examples), 'utf8')) as {
  filing: Filing
  materials: { kind: MaterialKind; about: MaterialOwner; file: string }[]
}

/** A server whose provider is the one the examples are written for. */
export const serverWithRules = ({ settings, ...chosen }: Parameters<typeof testApp>[0] = {}): Promise<TestApp> =>
  testApp({
    ...chosen,
    rules: packs,
    settings: {
      ...settings,
      allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
      allowedDomainSuffixes: ['demo-beian.cn'],
    },
  })

/** The sample enterprise with a licence and mobiles of its own, so that two orders are two subjects. */
export function aFilingOf(resourceId: string, licence = anotherLicence()): Filing {
  const filing = structuredClone(sample.filing)
  filing.subject.certificate.number = licence
  for (const person of [filing.subject.principal, ...filing.services.map(({ manager }) => manager)]) {
    person.mobile = `${person.mobile.slice(0, 6)}${randomInt(10_000, 99_999)}`
  }
  const [service] = filing.services
  for (const access of service?.access ?? []) access.resourceId = resourceId
  for (const domain of service?.domains ?? []) domain.name = 'qingheyangli.cn'
  if (service) service.homeUrl = 'www.qingheyangli.cn'
  return filing
}

/** The same at a domain of its own. */
export function atDomain(filing: Filing, domain: string): Filing {
  for (const service of filing.services) {
    service.homeUrl = `www.${domain}`
    for (const it of service.domains) it.name = domain
  }
  return filing
}

const anotherLicence = (): string => inventedUscc('91', '110105', `MA${String(randomInt(1e6)).padStart(6, '0')}`)

export const aPicture = (name = 'enterprise-principal-front.jpg') => readFile(new URL(`papers/${name}`, examples))

export async function aResource({ deps, provider, customer }: TestApp, customerId = customer.id): Promise<string> {
  const { id } = await deps.db
    .insertInto('accessResources')
    .values({
      providerId: provider.id,
      customerId,
      kind: 'instance',
      name: '示例云主机',
      ips: JSON.stringify([{ from: '203.0.113.10', to: '203.0.113.10' }]),
      province: '110000',
      billing: 'prepaid',
      purchasedOn: '2026-01-01',
      expiresOn: '2030-12-31',
      quota: 5,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A draft that the rules have nothing against, papers included. */
export const aCompleteDraft = async (app: TestApp, who: TestCaller, filing?: Filing): Promise<OrderView> =>
  completed(who, await anEmptyDraft(who), filing ?? aFilingOf(await aResource(app)))

/** The same of a draft that was begun. */
export async function completed(who: TestCaller, order: OrderView, filing: Filing): Promise<OrderView> {
  await save(who, order, filing)
  for (const { kind, about, file } of sample.materials) {
    await upload(who, order.id, { kind, about, file: await readFile(new URL(file, examples)) })
  }
  return look(who, order.id)
}

export const anEmptyDraft = async (who: TestCaller): Promise<OrderView> => {
  const { status, answer, problem } = await who.call(endpoints.createOrder, { body: {} })
  if (status !== 200) throw new Error(JSON.stringify(problem))
  await agreeToMaterials(who, answer.id)
  return answer
}

/** Says that the persons of an order agreed to their papers being taken in. */
export async function agreeToMaterials(who: TestCaller, orderId: string): Promise<void> {
  const params = { orderId }
  const { text } = (await who.call(endpoints.getMaterialConsent, { params })).answer
  await who.call(endpoints.giveMaterialConsent, {
    params,
    body: { textVersion: text.version, agrees: true, saidAs: 'on-behalf' },
  })
}

export const save = (who: TestCaller, { id, version }: Pick<OrderView, 'id' | 'version'>, filing: Filing) =>
  who.call(endpoints.saveDraft, { params: { orderId: id }, body: { version, filing } })

export const upload = (
  who: TestCaller,
  orderId: string,
  {
    kind = 'id-front',
    about = 'subject',
    page,
    insist,
    file,
    fileName = 'photo.jpg',
  }: Partial<Upload> & { file: Uint8Array },
) => {
  const body = { kind, about, ...(page ? { page } : {}), ...(insist ? { insist } : {}) }
  return who.call(endpoints.uploadMaterial, { params: { orderId }, body, file, fileName })
}

interface Upload {
  kind: MaterialKind
  about: string
  page: string
  fileName: string
  insist: 'yes'
}

export const look = async (who: TestCaller, orderId: string): Promise<OrderView> =>
  (await who.call(endpoints.getOrder, { params: { orderId } })).answer

/** Opens an order and its papers to staff who did not claim it. */
export const openTo = async (who: TestCaller, orderId: string): Promise<string> => {
  await who.call(endpoints.openOrder, { params: { orderId }, body: { reason: '协助申请人填写' } })
  return orderId
}

/** Takes an action on the order as it is now, or as of the version given. */
export async function act(who: TestCaller, orderId: string, action: string, more: Record<string, unknown> = {}) {
  const { version = (await look(who, orderId)).version } = more
  return who.call(endpoints.takeAction, { params: { orderId }, body: { action, ...more, version } })
}

export const submit = (who: TestCaller, orderId: string, more: Record<string, unknown> = {}) =>
  act(who, orderId, 'submit', { confirmedTrue: true, ...more })

/** As far as the reviewers' desk, identities confirmed. */
export async function anOrderInReview(app: TestApp, applicant: TestCaller, reviewer: TestCaller): Promise<OrderView> {
  const { id } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  return (await act(reviewer, id, 'confirmIdentity', { note: '与证件照片一致' })).answer
}

export const anotherResidentId = (): string => inventedResidentId('110105', '1990-01-01', randomInt(1, 999))
