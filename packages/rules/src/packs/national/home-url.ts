import { unicodeDomain } from '@openbeian/filing'

/** The host a home page address names; undefined when it is no bare address of a site. */
export function hostOf(homeUrl: string): string | undefined {
  if (!homeUrl.includes('.')) return undefined
  const [, host] = /^(?:https?:\/\/)?([^/?#:@\s]+)\/?$/i.exec(homeUrl) ?? []
  return host && /^([\p{L}\d-]+\.)+[\p{L}\d-]+$/u.test(host) ? unicodeDomain(host.toLowerCase()) : undefined
}
