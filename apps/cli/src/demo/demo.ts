import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError } from '@openbeian/contract'
import { type Installation, startInstallation } from './installation.ts'
import { journey, type Walk } from './journey.ts'
import { type PersonClient, signInAs } from './person.ts'
import { readSample } from './sample.ts'

/** `openbeian demo`: a company and a person are filed in a fresh database; prints each step's time and the numbers issued. */
export async function demo(): Promise<number> {
  const startedAt = Date.now()
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-demo-'))
  console.log(`Starting a fresh installation in ${folder} …`)
  let installation: Installation | undefined
  try {
    installation = await startInstallation(folder)
    console.log(`  ready ${seconds(startedAt)}`)
    for (const who of ['enterprise', 'individual'] as const) await fileSample(installation, who)
    console.log(`Done ${seconds(startedAt)}`)
    return 0
  } catch (error) {
    console.error(explained(error))
    return 1
  } finally {
    await installation?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fileSample(installation: Installation, who: 'enterprise' | 'individual'): Promise<void> {
  const { portalUrl, simulatorUrl } = installation
  const sample = await readSample(who)
  console.log(`${sample.filing.subject.name} (${sample.about})`)
  const walk: Walk = {
    applicant: await signInAs(portalUrl, installation.account('applicant')),
    reviewer: await signInAs(portalUrl, installation.account('reviewer')),
    simulatorUrl,
    sample,
  }
  for (const step of journey) {
    const startedAt = Date.now()
    await step.take(walk)
    console.log(`  ${step.name.padEnd(36)} ${seconds(startedAt)}`)
  }
  await printNumbers(walk.applicant, walk.orderId ?? '')
}

async function printNumbers(applicant: PersonClient, orderId: string): Promise<void> {
  const { published } = await applicant.getOrder({ params: { orderId } })
  if (!published) throw new Error('The order is approved, but no number was published')
  console.log(`  subject number ${published.subjectNumber}`)
  for (const { name, number, displayedNumber } of published.services) {
    console.log(`  service number ${number} (${name}); to be shown: ${displayedNumber}`)
  }
}

const seconds = (startedAt: number) => `${((Date.now() - startedAt) / 1000).toFixed(2)} s`

function explained(error: unknown): string {
  if (!(error instanceof ApiError)) return String(error instanceof Error ? error.stack : error)
  const findings = error.problem.findings?.map((it) => `  ${it.at}: ${it.message.en} (${it.rule})`) ?? []
  return [`${error.problem.message.en} (${error.problem.code}, HTTP ${error.status})`, ...findings].join('\n')
}
