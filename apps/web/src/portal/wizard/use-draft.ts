import type { CodeTables, Draft } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { api } from '../../kit/api.ts'
import { orderKey } from '../../kit/orders.ts'
import { certificatesOf } from './certificates.ts'
import { createFieldDeriver } from './derive-fields.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { readingsKey } from './use-readings.ts'

export const draftKey = (orderId: string) => ['drafts', orderId] as const

/** The draft as it was when the page was opened; from then on the keeper has it. */
export const useDraft = (orderId: string) =>
  useQuery({
    queryKey: draftKey(orderId),
    queryFn: ({ signal }) => api.getDraft({ params: { orderId }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

/** What is typed, kept while the page is open and saved as one goes. */
export function useKeptDraft(orderId: string, draft: Draft, tables: CodeTables) {
  const queries = useQueryClient()
  const { mutateAsync } = useMutation({
    mutationFn: (body: Parameters<typeof api.saveDraft>[0]['body']) => api.saveDraft({ params: { orderId }, body }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a keeper lives as long as its page; papers change the draft
  const keeper = useMemo(
    () =>
      createDraftKeeper({
        draft,
        store: {
          save: (version, filing) => mutateAsync({ version, filing }),
          read: () => api.getDraft({ params: { orderId } }),
          arrange: async (version, from) => {
            const arranged = await api.arrangeServices({ params: { orderId }, body: { version, from: [...from] } })
            queries.setQueryData<Draft>(draftKey(orderId), arranged)
            void queries.invalidateQueries({ queryKey: readingsKey(orderId) })
            void queries.invalidateQueries({ queryKey: orderKey(orderId) })
            return arranged
          },
        },
        deriveFields: createFieldDeriver((nature) => certificatesOf(tables, nature)),
      }),
    [orderId],
  )
  const kept = useSyncExternalStore(keeper.subscribe, keeper.now)

  const isOpen = kept.saving.kind !== 'quiet' && kept.saving.kind !== 'saved'
  useEffect(() => {
    if (!isOpen) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isOpen])
  useEffect(() => () => void keeper.save(), [keeper])

  return { keeper, kept }
}
