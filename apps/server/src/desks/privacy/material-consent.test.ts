import { endpoints } from '@openbeian/contract'
import { addDays, inventedResidentId, shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf } from '../../records/audit/test-audit.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aFilingOf,
  agreeToMaterials,
  anEmptyDraft,
  aPicture,
  aResource,
  look,
  save,
  serverWithRules,
  upload,
} from '../applying/test-orders.ts'
import { aPhone } from '../handover/test-phone.ts'

let it: TestApp
let applicant: TestCaller
let picture: Buffer

beforeAll(async () => {
  it = await serverWithRules()
  applicant = await it.as('applicant')
  picture = await aPicture()
})
afterAll(() => it.close())

/** Nobody has said anything yet. */
async function aSilentDraft(filing = aFilingOf('')): Promise<string> {
  const { answer } = await applicant.call(endpoints.createOrder, { body: {} })
  for (const access of filing.services.flatMap((one) => one.access)) access.resourceId = await aResource(it)
  await save(applicant, answer, filing)
  return answer.id
}

const consentOf = async (orderId: string) =>
  (await applicant.call(endpoints.getMaterialConsent, { params: { orderId } })).answer
const say = async (orderId: string, more: object = {}) =>
  applicant.call(endpoints.giveMaterialConsent, {
    params: { orderId },
    body: { textVersion: (await consentOf(orderId)).text.version, agrees: true, saidAs: 'self', ...more },
  })

describe('a paper that shows a person', () => {
  test('is taken in only after somebody agreed, whole or in pieces; other papers need none', async () => {
    const orderId = await aSilentDraft()
    const refused = await upload(applicant, orderId, { file: picture })
    expect(refused).toMatchObject({ status: 422, problem: { code: 'privacy.consent-needed' } })
    const body = { kind: 'id-back', about: 'services.0', fileName: 'a.jpg', sizeBytes: 10 }
    const begun = await applicant.call(endpoints.beginUpload, { params: { orderId }, body })
    expect(begun.problem.code).toBe('privacy.consent-needed')
    expect(
      (await upload(applicant, orderId, { kind: 'domain-certificate', about: 'services.0', file: picture })).status,
    ).toBe(200)
    expect((await say(orderId, { textVersion: '0' })).problem.code).toBe('privacy.consent-outdated')
    expect((await say(orderId)).status).toBe(200)
    expect((await upload(applicant, orderId, { file: picture })).status).toBe(200)
  })

  test('goes when the consent is taken back, while others stay; all of it is written down', async () => {
    const { id: orderId } = await anEmptyDraft(applicant)
    await save(applicant, await look(applicant, orderId), aFilingOf(await aResource(it)))
    await upload(applicant, orderId, { file: picture })
    await upload(applicant, orderId, { kind: 'domain-certificate', about: 'services.0', file: picture })
    const { answer } = await say(orderId, { agrees: false, saidAs: 'on-behalf' })
    expect(answer.said).toMatchObject([{ about: 'order', agrees: false }])
    expect((await look(applicant, orderId)).materials.map(({ kind }) => kind)).toEqual(['domain-certificate'])
    expect(
      await it.deps.db.selectFrom('materials').select('kind').where('orderId', '=', orderId).execute(),
    ).toHaveLength(1)
    expect(it.waiting.at(-1)?.name).toBe('remove-orphan-files')
    expect((await upload(applicant, orderId, { file: picture })).problem.code).toBe('privacy.consent-needed')
    const actions = (await auditOf(it.deps, `order:${orderId}`)).map(({ action }) => action)
    expect(actions.filter((one) => one === 'material.consent')).toHaveLength(2)
    expect(actions).toContain('material.forget')
  })
})

describe('a person with a link of their own', () => {
  const aLink = async (orderId: string, about: string) => {
    const body = { step: 'upload', about, kinds: ['id-back'] }
    const { answer } = await applicant.call(endpoints.startHandover, { params: { orderId }, body })
    return aPhone(it, answer.link)
  }

  test('reads the notice, agrees alone, and then photographs; the word is theirs', async () => {
    const orderId = await aSilentDraft()
    const phone = await aLink(orderId, 'services.0')
    const { notice, materialConsent } = (await phone.call(endpoints.openHandover)).answer
    expect({ accepted: notice.accepted, agrees: materialConsent?.agrees }).toEqual({
      accepted: false,
      agrees: undefined,
    })
    const photograph = () => phone.call(endpoints.uploadByHandover, { body: { kind: 'id-back' }, file: picture })
    expect((await photograph()).problem.code).toBe('privacy.consent-needed')
    await phone.call(endpoints.acceptNoticeByHandover, { body: { version: notice.version } })
    const body = { textVersion: materialConsent?.version, agrees: true }
    await phone.call(endpoints.giveMaterialConsentByHandover, { body })
    const again = (await phone.call(endpoints.openHandover)).answer
    expect({ accepted: again.notice.accepted, agrees: again.materialConsent?.agrees }).toEqual({
      accepted: true,
      agrees: true,
    })
    expect((await photograph()).status).toBe(200)
    expect((await consentOf(orderId)).said).toMatchObject([{ about: 'services.0', saidAs: 'self', byLink: true }])
    // it says nothing of anybody else
    expect((await upload(applicant, orderId, { file: picture })).problem.code).toBe('privacy.consent-needed')
  })

  test('who refuses is heard, whatever the account said for all', async () => {
    const orderId = await aSilentDraft()
    await agreeToMaterials(applicant, orderId)
    await upload(applicant, orderId, { about: 'services.0', file: picture })
    const phone = await aLink(orderId, 'services.0')
    const { materialConsent } = (await phone.call(endpoints.openHandover)).answer
    const body = { textVersion: materialConsent?.version, agrees: false }
    await phone.call(endpoints.giveMaterialConsentByHandover, { body })
    expect((await look(applicant, orderId)).materials).toEqual([])
    expect((await upload(applicant, orderId, { about: 'services.0', file: picture })).problem.code).toBe(
      'privacy.consent-needed',
    )
    expect((await upload(applicant, orderId, { file: picture })).status).toBe(200)
  })
})

test('for a child under fourteen a guardian has to agree, to papers and to faces', async () => {
  const filing = aFilingOf('')
  const birth = addDays(shanghaiDay(new Date()), -13 * 365)
  Object.assign(filing.subject.principal.certificate, {
    type: 'resident-id',
    number: inventedResidentId('110105', birth, 12),
  })
  const orderId = await aSilentDraft(filing)
  expect((await consentOf(orderId)).guardianNeeded).toEqual(['subject'])
  expect((await say(orderId, { saidAs: 'on-behalf' })).problem.code).toBe('privacy.guardian-needed')
  expect((await say(orderId, { saidAs: 'guardian' })).status).toBe(200)
  const face = { about: 'subject', agrees: true, textVersion: '1' }
  const params = { orderId }
  expect((await applicant.call(endpoints.giveFaceConsent, { params, body: face })).problem.code).toBe(
    'privacy.guardian-needed',
  )
  const asGuardian = await applicant.call(endpoints.giveFaceConsent, { params, body: { ...face, guardian: true } })
  expect(asGuardian.problem.code).toBe('faces.off')
})
