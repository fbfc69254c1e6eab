import type { Deps, GatewayTimes } from '../../platform/deps.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { pauseMs } from '../../platform/time/retry.ts'

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

/** How long to wait after a failed try, when so many had failed before it, in ms; spread by a quarter either way. */
export function backOffMs(
  triesFailed: number,
  { firstRetrySeconds, maxRetrySeconds }: Pick<GatewayTimes, 'firstRetrySeconds' | 'maxRetrySeconds'>,
  spread: number,
) {
  const plan = { firstPauseMs: firstRetrySeconds * secondMs, maxPauseMs: maxRetrySeconds * secondMs }
  return Math.round(pauseMs(plan, triesFailed + 1) * (0.75 + spread / 2))
}
