import type { Deps } from '../../platform/deps.ts'
import { materialError } from './materials.errors.ts'

/** Asks the scanner, where there is one, before anything else touches the file. Throws `material.harmful`, `material.not-scanned`. */
export async function refuseHarmful({ scan, log }: Pick<Deps, 'scan' | 'log'>, bytes: Uint8Array): Promise<void> {
  if (!scan) return
  let found: string | undefined
  try {
    found = await scan(bytes)
  } catch (error) {
    log.error({ fault: error instanceof Error ? error.message : String(error) }, 'the virus scanner cannot be asked')
    throw materialError('material.not-scanned')
  }
  if (found === undefined) return
  log.warn({ found }, 'a file with something harmful was refused')
  throw materialError('material.harmful', { found })
}
