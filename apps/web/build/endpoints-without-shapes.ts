import { auditNames, type Endpoint, endpoints } from '@openbeian/contract'
import type { Plugin } from 'vite'

const isTable = /packages\/contract\/src\/endpoints\.ts$/
const isNames = /packages\/contract\/src\/audit-names\.ts$/

/**
 * Pages call the API and check nothing of what it says, so they need of each endpoint where it is and what right it asks for; what the log of
 * what was done calls it, the page of the log alone. Its shapes, and with them the validator, stay on the server: 30 KB less before anybody sees a page.
 */
export const endpointsWithoutShapes: Plugin = {
  name: 'endpoints-without-shapes',
  // what features give away beside the table, pages may ask for: types, limits, names
  transform: (code, id) =>
    isTable.test(id)
      ? [
          ...(code.match(/^export (?:\*|\{[^}]*\}) from .*$/gm) ?? []),
          `export const endpoints = ${JSON.stringify(withoutShapes())}`,
        ].join('\n')
      : isNames.test(id)
        ? `export const auditNames = ${JSON.stringify(auditNames)}`
        : undefined,
}

const withoutShapes = () =>
  Object.fromEntries(
    Object.entries<Endpoint>(endpoints).map(([name, { method, path, right, transfer }]) => [
      name,
      { method, path, right, ...(transfer ? { transfer } : {}) },
    ]),
  )
