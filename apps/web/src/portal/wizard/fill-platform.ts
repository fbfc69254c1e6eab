import { type AppPlatform, emptyAppPlatform } from '@openbeian/filing'
import type { PackageView, SignerView } from './package-view.ts'

/** The three ways in which tools show a key; which one a provider wants differs. */
export const keyForms = ['hex', 'modulusHex', 'base64'] as const
export type KeyForm = (typeof keyForms)[number]

export interface FilledPlatform {
  index: number
  platform: AppPlatform
}

/**
 * Where what was read belongs, and what stands there afterwards: at the system it is of, else at a place still empty, else at a new
 * one. What the file does not say stays as it was typed.
 */
export function fillPlatform(
  platforms: readonly AppPlatform[],
  view: PackageView,
  { signer, keyForm }: { signer: SignerView | undefined; keyForm: KeyForm },
): FilledPlatform {
  const index = placeFor(platforms, view)
  const typed = platforms[index] ?? emptyAppPlatform()
  return {
    index,
    platform: {
      system: view.system ?? typed.system,
      name: view.name || typed.name,
      packageName: view.packageName || typed.packageName,
      fingerprint: signer ? fingerprintOf(typed, view, signer) : typed.fingerprint,
      publicKey: signer ? keyOf(signer, keyForm) : typed.publicKey,
    },
  }
}

function placeFor(platforms: readonly AppPlatform[], { system }: PackageView): number {
  if (system === undefined) return 0
  const same = platforms.findIndex((it) => it.system === system)
  if (same >= 0) return same
  const free = platforms.findIndex((it) => it.system === '' && it.packageName === '')
  return free >= 0 ? free : platforms.length
}

/** A certificate that says nothing of its system is taken for that of the place it is filled in. */
const fingerprintOf = ({ system }: AppPlatform, view: PackageView, { fingerprint, sha1 }: SignerView): string =>
  view.system === undefined && system === 'ios' ? sha1 : fingerprint

const keyOf = ({ publicKey }: SignerView, form: KeyForm): string => publicKey[form] ?? publicKey.hex
