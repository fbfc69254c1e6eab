import type { Client, LoadedKind } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['loaded-files'] as const

export type Switching = Parameters<Client['switchLoadedFile']>[0]['body']

/** The files of a kind, and the switches of what they count for. */
export const useLoaded = (kind: LoadedKind) =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listLoadedFiles({ signal }),
    select: ({ files, switches }) => ({
      files: files.filter((it) => it.kind === kind),
      switches: switches.filter(({ target }) => target.startsWith(prefixes[kind])),
    }),
  })

/** How a target of each kind begins. */
export const prefixes = { dialect: 'channel:', 'rule-pack': 'pack:' } as const satisfies Record<LoadedKind, string>

export const useLoadedFile = (fileId: string) =>
  useQuery({
    queryKey: [...key, fileId],
    queryFn: ({ signal }) => api.readLoadedFile({ params: { fileId }, signal }),
  })

/** Names of the channels an edition may be for, by id. */
export const useChannelNames = (isAsked: boolean) =>
  useQuery({
    queryKey: ['reporting', 'channels'],
    queryFn: ({ signal }) => api.listChannels({ signal }),
    select: ({ channels }) => channels.map(({ id, name }) => ({ id, name })),
    enabled: isAsked,
  })

export const useLoad = () => useLoadedChange((body: { kind: LoadedKind; content: string }) => api.loadFile({ body }))

export const useApprove = (fileId: string) =>
  useLoadedChange((why: string) => api.approveLoadedFile({ params: { fileId }, body: { why } }))

export const useSwitch = () => useLoadedChange((body: Switching) => api.switchLoadedFile({ body }))

function useLoadedChange<Request, Answer>(change: (request: Request) => Promise<Answer>) {
  const queries = useQueryClient()
  // channels, rules and orders are told otherwise, too
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries() })
}
