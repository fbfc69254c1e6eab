import type { ChannelView, Client } from '@openbeian/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { type ChannelSettings, changesOf, newChannel } from './channel-settings.ts'

export const key = ['reporting'] as const
const pollIntervalMs = 10_000
const filesPerRequest = 20

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
    refetchInterval: pollIntervalMs,
  })

/** What was sent, the newest first, page by page. */
export const useReportFiles = () =>
  useInfiniteQuery({
    queryKey: [...key, 'files'],
    queryFn: ({ pageParam, signal }) =>
      api.listReportFiles({ query: { limit: filesPerRequest, ...(pageParam && { filesBefore: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ files, moreFiles }) => (moreFiles ? files.at(-1)?.id : undefined),
    select: ({ pages }) => pages.flatMap(({ files }) => files),
    refetchInterval: pollIntervalMs,
  })

/** What was received, likewise. */
export const useDownloads = () =>
  useInfiniteQuery({
    queryKey: [...key, 'downloads'],
    queryFn: ({ pageParam, signal }) =>
      api.listReportFiles({
        query: { limit: filesPerRequest, ...(pageParam && { downloadsBefore: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ downloads, moreDownloads }) => (moreDownloads ? downloads.at(-1)?.id : undefined),
    select: ({ pages }) => pages.flatMap(({ downloads }) => downloads),
    refetchInterval: pollIntervalMs,
  })

export function useReopenChannel() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (channelId: string) => api.reopenChannel({ params: { channelId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export function useTakeSequence(channelId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.takeSequence({ params: { channelId }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
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
