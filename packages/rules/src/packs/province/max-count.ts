import { orderNeeds } from '@openbeian/filing'
import { each, the } from '../../parts.ts'
import { newServices } from '../order-types.ts'
import { maxServicesFor, withServicesFiled } from './filed-count.ts'
import { provinceRule } from './province-rule.ts'
import {
  domainsOfFirstFiling,
  domainsPerOrder,
  domainsPerService,
  maxServices,
  oneDomainBeyond,
  onePrefixPerService,
  servicesPerOrder,
} from './service-values.ts'

const fewer = { zh: '请减少域名，其余以后新增。', en: 'Leave some out and add them later.' }

const labelOf = (domain: string): string => domain.split('.')[0] ?? ''

export const maxCountRules = [
  ...servicesPerOrder.map((row) =>
    provinceRule('services-per-order', row, {
      about: the.order,
      at: 'services',
      holds: ({ services }) => services.length <= row.value,
      values: ({ services }) => ({ max: row.value, count: services.length }),
      message: {
        zh: '每个订单最多{max}个服务，现有{count}个。',
        en: 'an order holds at most {max} service(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余服务放到另一个订单。', en: 'Move the others to another order.' },
    }),
  ),
  ...domainsPerOrder.map((row) =>
    provinceRule('domains-per-order', row, {
      about: the.order,
      at: 'services',
      holds: ({ services }) => services.flatMap(({ domains }) => domains).length <= row.value,
      values: ({ services }) => ({ max: row.value, count: services.flatMap(({ domains }) => domains).length }),
      message: {
        zh: '每个订单最多{max}个域名，现有{count}个。',
        en: 'an order holds at most {max} domains; there are {count}.',
      },
      whatToDo: fewer,
    }),
  ),
  ...domainsOfFirstFiling.map((row) =>
    provinceRule('domains-of-first-filing', row, {
      appliesTo: ['FIRST'],
      about: the.order,
      at: 'services',
      when: (_, { subject }) => subject.nature === 'individual',
      holds: ({ services }) => services.flatMap(({ domains }) => domains).length <= row.value,
      values: ({ services }) => ({ max: row.value, count: services.flatMap(({ domains }) => domains).length }),
      message: {
        zh: '个人首次备案最多{max}个域名，现有{count}个。',
        en: 'the first filing of an individual holds at most {max} domain(s); there are {count}.',
      },
      whatToDo: fewer,
    }),
  ),
  ...oneDomainBeyond.map((row) =>
    provinceRule('one-domain-beyond', row, {
      about: the.order,
      at: 'services',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: ({ services }, around) => {
        if (services.flatMap(({ domains }) => domains).length <= 1) return true
        return withServicesFiled(around, (count) => count <= maxServicesFor(row.value, around.subject))
      },
      values: (_, { subject }) => ({ many: maxServicesFor(row.value, subject) }),
      message: {
        zh: '已备案服务超过{many}个的主体，每个订单只能有一个域名。',
        en: 'a sponsor with more than {many} services files one domain at a time.',
      },
      whatToDo: fewer,
    }),
  ),
  ...maxServices.map((row) =>
    provinceRule('most-services', row, {
      appliesTo: newServices,
      about: the.order,
      at: 'services',
      holds: ({ services }, around) =>
        withServicesFiled(around, (count) => count + services.length <= maxServicesFor(row.value, around.subject)),
      values: (_, { subject }) => ({ max: maxServicesFor(row.value, subject) }),
      message: {
        zh: '一个主体最多备案{max}个服务。',
        en: 'a sponsor has at most {max} services.',
      },
      whatToDo: { zh: '请先注销不再使用的服务。', en: 'Cancel services that are no longer used first.' },
    }),
  ),
  ...domainsPerService.map((row) =>
    provinceRule('domains-per-service', row, {
      about: each.service,
      at: 'domains',
      holds: ({ domains }) => domains.length <= row.value,
      values: ({ domains }) => ({ max: row.value, count: domains.length }),
      message: {
        zh: '每个服务最多{max}个域名，现有{count}个。',
        en: 'a service has at most {max} domain(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余域名作为另一个服务备案。', en: 'File the others as another service.' },
    }),
  ),
  ...onePrefixPerService.map((row) =>
    provinceRule('one-prefix-per-service', row, {
      about: each.service,
      at: 'domains',
      holds: ({ domains }) => new Set(domains.map(({ name }) => labelOf(name))).size <= 1,
      message: {
        zh: '前缀不同的域名须作为不同的服务备案。',
        en: 'domains that differ before their suffix are services of their own.',
      },
      whatToDo: { zh: '请把其余域名作为另一个服务备案。', en: 'File the others as another service.' },
    }),
  ),
]
