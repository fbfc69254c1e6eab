import { randomInt } from 'node:crypto'
import type { Role } from '@openbeian/contract'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { secondMs } from '../../platform/time/durations.ts'
import { may } from '../../platform/visible-to.ts'
import { type StoredSettings, settingOf } from '../settings/setting-of.ts'

/** Staff need a second factor, unless their provider has said otherwise. */
export const isFactorRequired = (role: Role, stored: StoredSettings): boolean =>
  may({ role }, 'order.read-inside') && settingOf(stored, 'signIn.secondFactor') === 'required'

/** 160 bits, as RFC 4226 advises. */
export const newKey = (): string => generateSecret({ length: 20 })

/** What an app reads from the picture: whose the key is, and of which provider. */
export const uriOf = (key: string, { login, providerName }: { login: string; providerName: string }): string =>
  generateURI({ issuer: providerName, label: login, secret: key })

/** A clock may be half a minute off; seconds. */
const epochTolerance = 30

/** The step of half a minute a code belongs to; undefined for a wrong one, and one of a step that is spent. */
export function stepOf(
  code: string,
  { key, lastStep, now }: { key: string; lastStep: number; now: Date },
): number | undefined {
  const epoch = Math.floor(now.getTime() / secondMs)
  const said = verifySync({ secret: key, token: code, epoch, epochTolerance })
  return said.valid && 'timeStep' in said && said.timeStep > lastStep ? said.timeStep : undefined
}

export const isAppCode = (code: string): boolean => /^\d{6}$/.test(code)

/** As people copy it: with blanks, in full width, in capitals. */
export const plainCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

/** Without letters and digits that look alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const recoveryCodeCount = 10
/** 12 of 31 letters are 59 bits; kept as keyed hashes, nobody tries them elsewhere. */
const recoveryCodeLength = 12

export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode)

function newRecoveryCode(): string {
  const code = Array.from({ length: recoveryCodeLength }, () => letters.charAt(randomInt(letters.length))).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
