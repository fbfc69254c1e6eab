import type { OrderView } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import { approveFiling, arrivedFilings } from './administration.ts'
import type { PersonClient } from './person.ts'
import { readSampleFile, type Sample } from './sample.ts'

/** One filing on its way, and the people who walk with it. */
export interface Walk {
  applicant: PersonClient
  reviewer: PersonClient
  simulatorUrl: string
  sample: Sample
  orderId?: string
}

/** A step can be taken again when nobody knows whether it was taken: it looks first. */
export interface JourneyStep {
  name: string
  take(walk: Walk): Promise<void>
}

const theOrder = (walk: Walk): { orderId: string } => {
  if (!walk.orderId) throw new Error('The journey has no order yet')
  return { orderId: walk.orderId }
}

const orderOf = (walk: Walk, by: PersonClient = walk.applicant): Promise<OrderView> =>
  by.getOrder({ params: theOrder(walk) })

async function fillIn(walk: Walk): Promise<void> {
  const params = theOrder(walk)
  const { version, facts } = await walk.applicant.getDraft({ params })
  const filing = structuredClone(walk.sample.filing)
  const resource = facts.resources.find((it) => it.used < it.quota)
  for (const service of filing.services) {
    for (const access of service.access) access.resourceId = resource?.id ?? ''
  }
  await walk.applicant.saveDraft({ params, body: { version, filing } })
}

async function uploadMaterials(walk: Walk): Promise<void> {
  const { materials } = await orderOf(walk)
  const params = theOrder(walk)
  const { text } = await walk.applicant.getMaterialConsent({ params })
  const consent = { textVersion: text.version, agrees: true, saidAs: 'on-behalf' } as const
  await walk.applicant.giveMaterialConsent({ params, body: consent })
  for (const { kind, about, file } of walk.sample.materials) {
    if (materials.some((it) => it.kind === kind && it.about === about)) continue
    const body = { kind, about }
    await walk.applicant.uploadMaterial({
      params,
      body,
      file: new Blob([new Uint8Array(await readSampleFile(file))]),
      fileName: file,
    })
  }
}

/** Takes the action while the order is in that state; when it is not, somebody was faster or the answer was lost. */
function move(
  by: 'applicant' | 'reviewer',
  from: OrderState,
  action: (version: number) => Parameters<PersonClient['takeAction']>[0]['body'],
): (walk: Walk) => Promise<void> {
  return async (walk) => {
    const person = walk[by]
    const { state, version } = await orderOf(walk, person)
    if (state === from) await person.takeAction({ params: theOrder(walk), body: action(version) })
  }
}

/** Where faces are compared, somebody without a camera shows their papers in person. */
export async function askForInPersonCheck(applicant: PersonClient, orderId: string): Promise<void> {
  const params = { orderId }
  const { consent, open, persons } = await applicant.getFaceStep({ params })
  if (!consent || !open) return
  for (const { about } of persons.filter(({ state }) => state === 'open')) {
    await applicant.askForOtherWay({ params, body: { about, way: 'in-person', wish: '' } })
  }
}

async function claim(walk: Walk): Promise<void> {
  await walk.reviewer.claimOrder({ params: theOrder(walk) })
}

/** How long our side and the administration may take, in milliseconds. */
const patienceMs = 60_000

async function waitFor(walk: Walk, states: OrderState[]): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    const { state, report } = await orderOf(walk, walk.reviewer)
    if (states.includes(state)) return
    if (Date.now() > until) {
      throw new Error(
        `The order is still ${state} after ${patienceMs / 1000} s${report?.lastError ? `: ${JSON.stringify(report.lastError)}` : ''}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function administrationApproves({ simulatorUrl, sample }: Walk): Promise<void> {
  const filings = await arrivedFilings(simulatorUrl)
  const arrived = filings.find((it) => it.subjectName === sample.filing.subject.name)
  if (!arrived) throw new Error(`Nothing arrived from ${sample.filing.subject.name}`)
  if (arrived.state !== 'approved') await approveFiling(simulatorUrl, arrived.filingId)
}

/** A first filing, from the draft to the number. */
export const journey: readonly JourneyStep[] = [
  {
    name: 'begin a draft',
    async take(walk) {
      if (!walk.orderId) walk.orderId = (await walk.applicant.createOrder({ body: {} })).id
    },
  },
  { name: 'fill in the filing', take: fillIn },
  { name: 'upload the papers', take: uploadMaterials },
  {
    name: 'submit',
    take: move('applicant', 'draft', (version) => ({ action: 'submit', version, confirmedTrue: true })),
  },
  {
    name: 'the persons prove who they are',
    take: (walk) => askForInPersonCheck(walk.applicant, theOrder(walk).orderId),
  },
  { name: 'reviewer takes it on', take: claim },
  {
    name: 'reviewer compares the ID pictures',
    take: move('reviewer', 'identityPending', (version) => ({
      action: 'confirmIdentity',
      version,
      note: '演示：证件图片与填报的人员一致。',
    })),
  },
  { name: 'reviewer passes it', take: move('reviewer', 'inReview', (version) => ({ action: 'pass', version })) },
  {
    name: 'reported to the administration',
    take: (walk) => waitFor(walk, ['smsPending', 'atAdministration', 'approved']),
  },
  {
    name: 'applicant confirms the SMS',
    take: move('applicant', 'smsPending', (version) => ({ action: 'confirmSms', version })),
  },
  { name: 'administration approves', take: administrationApproves },
  { name: 'result downloaded and applied', take: (walk) => waitFor(walk, ['approved']) },
]
