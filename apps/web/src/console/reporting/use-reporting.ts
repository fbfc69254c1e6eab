import type { Client } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['reporting'] as const
const lookAgainMs = 10_000

type Files = Awaited<ReturnType<Client['listReportFiles']>>
export type ReportFile = Files['files'][number]
export type Download = Files['downloads'][number]

export const useChannels = () =>
  useQuery({
    queryKey: [...key, 'channels'],
    queryFn: ({ signal }) => api.listChannels({ signal }),
    select: ({ channels }) => channels,
    refetchInterval: lookAgainMs,
  })

export const useReportFiles = () =>
  useQuery({
    queryKey: [...key, 'files'],
    queryFn: ({ signal }) => api.listReportFiles({ signal }),
    refetchInterval: lookAgainMs,
  })

export function useReopenChannel() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (channelId: string) => api.reopenChannel({ params: { channelId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
