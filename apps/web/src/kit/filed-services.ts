import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { afterOf, pagesOfList } from './pages-of-list.ts'

const servicesAtOnce = 100

/** What is filed, as far as this caller may see it, page by page; of one customer, where one is named. */
export const useFiledServices = (customerId?: string) =>
  useInfiniteQuery({
    queryKey: ['filed-services', customerId ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.listFiledServices({
        query: { limit: servicesAtOnce, ...(customerId && { customerId }), ...afterOf(pageParam) },
        signal,
      }),
    ...pagesOfList,
    select: ({ pages }) => pages.flatMap(({ services }) => services.filter((it) => it.cancelledAt === undefined)),
  })
