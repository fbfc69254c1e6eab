import { each, the } from '../../parts.ts'
import { provinceRule } from './province-rule.ts'
import { domainsPerOrder, domainsPerService, servicesPerOrder } from './province-values.ts'

export const limitDemands = [
  ...servicesPerOrder.map((row) =>
    provinceRule('services-per-order', row, {
      about: the.order,
      at: 'services',
      holds: ({ services }) => services.length <= row.value,
      values: ({ services }) => ({ most: row.value, count: services.length }),
      message: {
        zh: '每个订单最多{most}个服务，现有{count}个。',
        en: 'an order holds at most {most} service(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余服务放到另一个订单。', en: 'Move the others to another order.' },
    }),
  ),
  ...domainsPerOrder.map((row) =>
    provinceRule('domains-per-order', row, {
      about: the.order,
      at: 'services',
      holds: ({ services }) => services.flatMap(({ domains }) => domains).length <= row.value,
      values: ({ services }) => ({ most: row.value, count: services.flatMap(({ domains }) => domains).length }),
      message: {
        zh: '每个订单最多{most}个域名，现有{count}个。',
        en: 'an order holds at most {most} domains; there are {count}.',
      },
      whatToDo: { zh: '请减少域名，其余以后新增。', en: 'Leave some out and add them later.' },
    }),
  ),
  ...domainsPerService.map((row) =>
    provinceRule('domains-per-service', row, {
      about: each.service,
      at: 'domains',
      holds: ({ domains }) => domains.length <= row.value,
      values: ({ domains }) => ({ most: row.value, count: domains.length }),
      message: {
        zh: '每个服务最多{most}个域名，现有{count}个。',
        en: 'a service has at most {most} domain(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余域名作为另一个服务备案。', en: 'File the others as another service.' },
    }),
  ),
]
