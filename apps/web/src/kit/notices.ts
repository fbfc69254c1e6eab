import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api.ts'

const noticesPerRequest = 50
const pollIntervalMs = 30_000

/** What this account was told, the newest first, page by page. */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam, signal }) =>
      api.listNotices({ query: { limit: noticesPerRequest, ...(pageParam && { before: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ notices, more }) => (more ? notices.at(-1)?.id : undefined),
    select: ({ pages }) => pages.flatMap(({ notices }) => notices),
    refetchInterval: pollIntervalMs,
  })
