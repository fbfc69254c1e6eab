import { createHash } from 'node:crypto'
import { type LogoView, maxLogoBytes } from '@openbeian/contract'
import { copyReaders } from '../../papers/copies/copy-readers.ts'
import { refuseHarmful } from '../../papers/materials/refuse-harmful.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { brandError } from './brand.errors.ts'
import { deleteLogo, putLogo } from './logos.store.ts'

/**
 * What is shown is never what was brought: the picture is read and written anew as PNG, by a process with limits.
 * Throws `brand.logo-refused`, `brand.readers-busy`, `material.harmful`, `material.not-scanned`.
 */
export async function setLogo(work: Work, { bytes }: { bytes: Buffer }): Promise<LogoView> {
  if (bytes.length > maxLogoBytes) throw brandError('brand.logo-refused', { reason: 'too-large' })
  await refuseHarmful(work, bytes)
  const said = await copyReaders.read('rewriteLogo', { bytes })
  if (said.failure === 'busy') throw brandError('brand.readers-busy')
  if (said.failure) throw brandError('brand.logo-refused', { reason: 'broken' })
  const made = said.answer
  if (made.outcome !== 'rewritten') throw brandError('brand.logo-refused', { reason: made.outcome })
  const picture = Buffer.from(made.bytes)
  const version = createHash('sha256').update(picture).digest('hex').slice(0, 16)
  const { width, height } = made
  await inTransaction(work, async (work) => {
    const { caller } = work
    const { providerId } = caller
    await putLogo(work.db, { providerId, picture, version, width, height, broughtAt: work.now() })
    await writeAudit(work, { caller, action: 'brand.set-logo', about: `provider:${providerId}`, after: { version } })
  })
  return { version, width, height }
}

/** Throws `brand.no-logo`. */
export const removeLogo = (work: Work): Promise<void> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const { providerId } = caller
    if (!(await deleteLogo(work.db, providerId))) throw brandError('brand.no-logo')
    await writeAudit(work, { caller, action: 'brand.remove-logo', about: `provider:${providerId}` })
  })
