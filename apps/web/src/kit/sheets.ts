import type { SheetView, SignatureDrawing } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { orderKey } from './orders.ts'

const sheetsKey = (orderId: string) => [...orderKey(orderId), 'sheets'] as const

/** While a sheet that came back signed is being looked at. */
const pollIntervalMs = 4000

/** The papers an order needs that are made here. */
export const useSheets = (orderId: string) =>
  useQuery({
    queryKey: sheetsKey(orderId),
    queryFn: ({ signal }) => api.listSheets({ params: { orderId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.sheets.some(({ check }) => check?.state === 'waiting') ? pollIntervalMs : false,
  })

export const sheetAddress = (sheetId: string): string => `/api/sheets/${encodeURIComponent(sheetId)}/content`

type Place = Pick<SheetView, 'kind' | 'about'>

export function useMakeSheet(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, about }: Place) => api.makeSheet({ params: { orderId }, body: { kind, about } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sheetsKey(orderId) }),
  })
}

/** What was signed on a phone is read anew here. */
export function useSignedElsewhere(orderId: string) {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orderKey(orderId) })
}

export function useSignSheet(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ sheetId, signer, drawing }: { sheetId: string; signer: string; drawing: SignatureDrawing }) =>
      api.signSheet({ params: { sheetId }, body: { signer, drawing, agreed: true } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: orderKey(orderId) }),
  })
}
