import { endpoints } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute } from '../../platform/http/http.ts'
import { codeTablesForForms } from './code-tables-for-forms.ts'

export function codeTableRoutes(app: App, { db }: Deps): void {
  publicRoute(app, endpoints.getCodeTables, ({ request, reply }) => {
    // an administration may deliver others at any time, and each provider has its own
    reply.header('cache-control', 'private, no-cache')
    return codeTablesForForms(db, request.signedIn?.caller.providerId)
  })
}
