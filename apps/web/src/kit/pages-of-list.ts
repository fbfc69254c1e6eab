import type { Total } from '@openbeian/contract'

interface ListPage {
  next?: string | undefined
  total?: Total | undefined
}

/** How a list that comes page by page goes on: part of every `useInfiniteQuery` about one. */
export const pagesOfList = {
  initialPageParam: '',
  getNextPageParam: ({ next }: ListPage) => next,
}

/** What is asked for behind the page before. */
export const afterOf = (pageParam: string) => (pageParam ? { after: pageParam } : {})

/** Said with the first page. */
export const totalOf = (pages: readonly ListPage[] | undefined): Total | undefined => pages?.[0]?.total
