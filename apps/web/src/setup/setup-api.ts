import { createClient } from '@openbeian/contract'

/** Nobody has a session here. */
export const setupApi = createClient({
  baseUrl: '',
  fetch: (address, options) => globalThis.fetch(address, options),
  csrfToken: () => undefined,
})

export type SetupFacts = Awaited<ReturnType<typeof setupApi.lookAtSetup>>
export type SetupDone = Awaited<ReturnType<typeof setupApi.setUp>>
export type SetupRequest = Parameters<typeof setupApi.setUp>[0]['body']['setup']
