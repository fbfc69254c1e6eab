import type { ChannelView, Client } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { type ChannelSettings, changesOf, newChannel } from './channel-settings.ts'

export const key = ['reporting'] as const
const lookAgainMs = 10_000

type Files = Awaited<ReturnType<Client['listReportFiles']>>
export type ReportFile = Files['files'][number]
export type Download = Files['downloads'][number]
type Statistics = Awaited<ReturnType<Client['getChannelStatistics']>>
export type Hour = Statistics['hours'][number]
export type CalledCode = Statistics['codes'][number]

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

/** Makes a channel, or changes the one given. */
export function useSaveChannel(channel: ChannelView | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: ChannelSettings) =>
      channel
        ? api.updateChannel({ params: { channelId: channel.id }, body: changesOf(settings, channel) })
        : api.createChannel({ body: newChannel(settings) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export const useTestChannel = (channelId: string) =>
  useMutation({ mutationFn: (domain: string) => api.testChannel({ params: { channelId }, body: { domain } }) })

export const useStatistics = (channelId: string, hours: number) =>
  useQuery({
    queryKey: [...key, 'statistics', channelId, hours],
    queryFn: ({ signal }) => api.getChannelStatistics({ params: { channelId }, query: { hours }, signal }),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  })
