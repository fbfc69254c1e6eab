import { generateSync } from 'otplib'

/** An authenticator app that holds this key: the code of now, or of so many steps of half a minute later. */
export function codeOf(key: string, stepsLater = 0): string {
  const stepSeconds = 30
  return generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) + stepsLater * stepSeconds })
}
