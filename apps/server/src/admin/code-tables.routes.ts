import { endpoints } from '@openbeian/contract'
import type { Deps } from '../platform/deps.ts'
import { type App, publicRoute } from '../platform/http.ts'
import { codeTablesForForms } from './code-tables.ts'

export function codeTableRoutes(app: App, { db }: Deps): void {
  publicRoute(app, endpoints.getCodeTables, ({ reply }) => {
    reply.header('cache-control', 'public, max-age=600')
    return codeTablesForForms(db)
  })
}
