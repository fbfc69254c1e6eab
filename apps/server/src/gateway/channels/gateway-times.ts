import type { Deps, GatewayTimes } from '../../platform/deps.ts'

const usual: GatewayTimes = {
  pollSeconds: 300,
  firstRetrySeconds: 1,
  maxRetrySeconds: 60,
  callTimeoutSeconds: 60,
  breakAfter: 5,
  breakSeconds: 120,
  keepDays: 186,
}

export const gatewayTimes = ({ gateway }: Pick<Deps, 'gateway'>): GatewayTimes => ({ ...usual, ...gateway })

/** How long to wait after so many failed tries, in ms: twice as long each time, spread by a quarter either way. */
export function backOffMs(
  triesFailed: number,
  { firstRetrySeconds, maxRetrySeconds }: Pick<GatewayTimes, 'firstRetrySeconds' | 'maxRetrySeconds'>,
  spread: number,
) {
  const seconds = Math.min(maxRetrySeconds, firstRetrySeconds * 2 ** Math.min(triesFailed, 30))
  return Math.round(seconds * 1000 * (0.75 + spread / 2))
}
