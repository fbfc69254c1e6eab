import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** What is filed, as far as this caller may see it. */
export const useFiledServices = () =>
  useQuery({
    queryKey: ['filed-services'],
    queryFn: ({ signal }) => api.listFiledServices({ signal }),
    select: ({ services }) => services.filter((it) => it.cancelledAt === undefined),
  })
