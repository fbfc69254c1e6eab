import type { Filing } from '@openbeian/filing'

/** What of a filing needs an id of the provider: `subject`, `services.0`, `services.0.domains.0`, `services.0.access.0`, `services.0.access.0.ips.0`. */
export const idPaths = (filing: Filing): string[] => [
  'subject',
  ...filing.services.flatMap((service, index) => {
    const at = `services.${index}`
    return [
      at,
      ...service.domains.map((_, domain) => `${at}.domains.${domain}`),
      ...service.access.flatMap(({ ips }, access) => [
        `${at}.access.${access}`,
        ...ips.map((_, ip) => `${at}.access.${access}.ips.${ip}`),
      ]),
    ]
  }),
]
