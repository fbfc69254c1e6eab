import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const FiledService = z.object({
  id: z.string(),
  subjectName: z.string(),
  subjectNumber: z.string(),
  serviceName: z.string(),
  serviceNumber: z.string(),
  domains: z.array(z.string()),
  province: z.string(),
  publishedAt: z.iso.datetime(),
  displayedNumber: z.string(),
  footerHtml: z.string(),
})

export const registryEndpoints = {
  listFiledServices: endpoint({
    method: 'GET',
    path: '/api/registry/services',
    summary: 'What the administration published, as far as this caller may see it',
    for: 'signedIn',
    answer: z.object({ services: z.array(FiledService) }),
  }),
}
