import { ruleEndpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { packsInForce } from '../../judging/rules/packs-in-force.ts'
import { findNewestVersion, listVersions } from '../../judging/rules/rule-versions.store.ts'
import { openRuleNote } from '../../judging/rules/sealed-note.ts'
import type { Deps } from '../../platform/deps.ts'
import { type App, route } from '../../platform/http/http.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { adjustRule, resetRule, restoreVersion } from './adjust-rules.ts'
import { changedRules } from './changed-rules.ts'
import { listRules } from './list-rules.ts'
import { ruleStatistics } from './rule-statistics.ts'
import { tryAdjustment } from './try-adjustment.ts'

export function ruleRoutes(app: App, deps: Deps): void {
  const { db, cipher } = deps
  const inForceFor = async (providerId: string) => {
    const newest = await findNewestVersion(db, providerId)
    const inForce = newest ? { ...newest, madeAt: newest.madeAt.toISOString() } : null
    return { newest, ...(await packsInForce(deps, providerId, inForce)) }
  }
  route(app, ruleEndpoints.listRules, async ({ caller }) => {
    const { newest, packs, name } = await inForceFor(caller.providerId)
    return { version: newest?.version ?? 0, release: name, rules: listRules(packs, newest?.adjust ?? []) }
  })
  route(app, ruleEndpoints.adjustRule, async ({ caller, params, body }) => ({
    version: await adjustRule(
      { ...deps, caller },
      { change: { ...body.change, rule: params.ruleId }, expected: body.expected },
    ),
  }))
  route(app, ruleEndpoints.resetRule, async ({ caller, params, query }) => ({
    version: await resetRule({ ...deps, caller }, { rule: params.ruleId, expected: query.expected }),
  }))
  route(app, ruleEndpoints.tryAdjustment, ({ caller, body }) => tryAdjustment({ ...deps, caller }, body))
  route(app, ruleEndpoints.listRuleVersions, async ({ caller }) => ({
    versions: (await listVersions(db, caller)).map(
      ({ version, adjust, madeAt, byId, byNameSealed, ...row }, n, all) => ({
        version,
        at: madeAt.toISOString(),
        byName: nameOfAccount(cipher, byId, byNameSealed),
        note: openRuleNote(cipher, { ...row, version }),
        adjustments: adjust.length,
        changed: changedRules(all[n + 1]?.adjust ?? [], adjust),
      }),
    ),
  }))
  route(app, ruleEndpoints.restoreRuleVersion, async ({ caller, params, body }) => ({
    version: await restoreVersion({ ...deps, caller }, { ...body, version: params.version }),
  }))
  route(app, ruleEndpoints.getRuleStatistics, async ({ caller, query }) => {
    const { packs } = await inForceFor(caller.providerId)
    const from = shanghaiDay(new Date(deps.now().getTime() - (query.days - 1) * dayMs))
    return ruleStatistics(deps, packs, { caller, from })
  })
}
