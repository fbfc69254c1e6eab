import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { afterOf, pagesOfList } from './pages-of-list.ts'

const servicesAtOnce = 100

/** What is filed, as far as this caller may see it, page by page. */
export const useFiledServices = () =>
  useInfiniteQuery({
    queryKey: ['filed-services'],
    queryFn: ({ pageParam, signal }) =>
      api.listFiledServices({ query: { limit: servicesAtOnce, ...afterOf(pageParam) }, signal }),
    ...pagesOfList,
    select: ({ pages }) => pages.flatMap(({ services }) => services.filter((it) => it.cancelledAt === undefined)),
  })
