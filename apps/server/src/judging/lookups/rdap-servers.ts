import { readFileSync } from 'node:fs'
import { domainKey } from '@openbeian/filing'
import { z } from 'zod'

/** RFC 9224: suffixes, and where their registries answer. */
const Bootstrap = z.object({ services: z.array(z.tuple([z.array(z.string()), z.array(z.url())])) })

const sample = new URL('../../../seed/rdap-bootstrap.sample.json', import.meta.url)

/** Registries by suffix, from a list like IANA's; those named `suffix=address` come first. Throws on a list that is none. */
export function rdapServers(named: readonly string[] = [], file: string | URL = sample): Map<string, string> {
  const { services } = Bootstrap.parse(JSON.parse(readFileSync(file, 'utf8')))
  const listed = services.flatMap(([suffixes, servers]) => {
    const server = servers.find((it) => it.startsWith('https:')) ?? servers[0]
    return server ? suffixes.map((it) => [domainKey(it), server] as const) : []
  })
  const own = named.map((it) => {
    const [suffix = '', ...address] = it.split('=')
    return [domainKey(suffix), new URL(address.join('=')).href] as const
  })
  return new Map([...listed, ...own])
}

/** The registry of a domain, by its longest suffix; undefined where none is known. */
export function rdapServerOf(domain: string, servers: ReadonlyMap<string, string>): string | undefined {
  const labels = domainKey(domain).split('.')
  for (let from = 1; from < labels.length; from += 1) {
    const server = servers.get(labels.slice(from).join('.'))
    if (server) return server
  }
  return servers.get('*')
}
