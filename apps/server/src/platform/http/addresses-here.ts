import { networkInterfaces } from 'node:os'

/** Under which others on the same network find this machine. */
export const addressesHere = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((it) => (it && !it.internal && it.family === 'IPv4' ? [it.address] : []))
