import type { RuleView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['rules'] as const

export type Adjusting = Parameters<typeof api.adjustRule>[0]['body']['change']

export const useRules = () =>
  useQuery({ queryKey: [...key, 'all'], queryFn: ({ signal }) => api.listRules({ signal }), staleTime: 60_000 })

export const useRuleVersions = () =>
  useQuery({
    queryKey: [...key, 'versions'],
    queryFn: ({ signal }) => api.listRuleVersions({ signal }),
    select: ({ versions }) => versions,
  })

export const useRuleStatistics = (days: number) =>
  useQuery({
    queryKey: [...key, 'statistics', days],
    queryFn: ({ signal }) => api.getRuleStatistics({ query: { days }, signal }),
  })

/** `expected` is the version the page shows: nobody overwrites what somebody else changed meanwhile. */
export const useAdjust = (rule: RuleView, expected: number) =>
  useRuleChange((change: Adjusting) => api.adjustRule({ params: { ruleId: rule.id }, body: { expected, change } }))

export const useReset = (rule: RuleView, expected: number) =>
  useRuleChange(() => api.resetRule({ params: { ruleId: rule.id }, query: { expected } }))

export const useRestore = (expected: number) =>
  useRuleChange(({ version, why }: { version: number; why: string }) =>
    api.restoreRuleVersion({ params: { version }, body: { expected, why } }),
  )

function useRuleChange<Request>(change: (request: Request) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: key }) })
}
