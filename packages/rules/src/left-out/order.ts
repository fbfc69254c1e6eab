import type { LeftOutCheck } from './why-left-out.ts'

export const orderLeftOut: LeftOutCheck[] = [
  {
    check: 'ORD-017',
    reason: 'not-decidable',
    note: {
      zh: '同一主体的变更次数不能超过上限：上限没有公布，只能从管局的应答码1051得知。',
      en: 'How often a subject may be changed is published nowhere; only the answer code 1051 of the administration tells it.',
    },
  },
  {
    check: 'ORD-028',
    reason: 'not-decidable',
    note: {
      zh: '不能迁移到个人主体：V3.0接口没有迁移的报文，本系统不办理服务迁移。',
      en: 'A service is not moved to an individual: interface V3.0 has no message for a move, and none is offered here.',
    },
  },
  {
    check: 'ORD-029',
    reason: 'not-decidable',
    note: {
      zh: '迁出方和迁入方都不能有进行中的订单：V3.0接口没有迁移的报文，本系统不办理服务迁移。',
      en: 'Neither side of a move has an order under way: interface V3.0 has no message for a move, and none is offered here.',
    },
  },
  {
    check: 'ORD-030',
    reason: 'not-decidable',
    note: {
      zh: '迁移前域名须过户到迁入主体：V3.0接口没有迁移的报文，本系统不办理服务迁移。',
      en: 'The domain belongs to the new sponsor before the move: interface V3.0 has no message for a move, and none is offered here.',
    },
  },
  {
    check: 'ORD-031',
    reason: 'not-decidable',
    note: {
      zh: 'APP不能迁移：V3.0接口没有迁移的报文，本系统不办理服务迁移。',
      en: 'Apps are not moved: interface V3.0 has no message for a move, and none is offered here.',
    },
  },
  {
    check: 'ORD-032',
    reason: 'not-decidable',
    note: {
      zh: '迁移后原主体会成为空壳：V3.0接口没有迁移的报文，本系统不办理服务迁移。',
      en: 'The old subject may be left empty by the move: interface V3.0 has no message for a move, and none is offered here.',
    },
  },
  {
    check: 'ORD-033',
    reason: 'not-decidable',
    note: {
      zh: '目标账号不能已有主体：本系统不办理账号间转移。',
      en: 'The account a subject goes to has none yet: transfers between accounts are not offered here.',
    },
  },
  {
    check: 'ORD-034',
    reason: 'by-construction',
    note: {
      zh: '没有接入就不能认领：只有管局下发过、在本接入商有接入的备案才能认领，由接口拒绝（registry.nothing-to-claim）。',
      en: 'Only what the administration sent and has access here is claimed; anything else is refused as such (registry.nothing-to-claim).',
    },
    test: {
      file: 'apps/server/src/desks/reviewing/claims.test.ts',
      says: 'what nobody here knows of is not given to anybody',
    },
  },
  {
    check: 'ORD-035',
    reason: 'duplicate',
    note: {
      zh: '每个订单的服务数量：由 province.NN.services-per-order 判断。',
      en: 'How many services an order holds is asked by province.NN.services-per-order.',
    },
  },
  {
    check: 'ORD-037',
    reason: 'duplicate',
    note: {
      zh: '单位的服务数量上限：由 province.NN.most-services 判断。',
      en: 'How many services a unit may have is asked by province.NN.most-services.',
    },
  },
  {
    check: 'ORD-038',
    reason: 'duplicate',
    note: {
      zh: '达到数量须交网站建设方案书：由 province.NN.construction-plan 判断。',
      en: 'From which number a plan is needed is asked by province.NN.construction-plan.',
    },
  },
  {
    check: 'ORD-040',
    reason: 'not-decidable',
    note: {
      zh: '已提交管局的订单不能修改：这不是填写内容的规则，由订单的状态决定。',
      en: 'What was reported cannot be edited: no matter of the filing, but of the state an order is in.',
    },
  },
  {
    check: 'ORD-041',
    reason: 'not-decidable',
    note: {
      zh: '长期不提交的草稿会被清理：保留多久由接入商自定，不影响备案内容。',
      en: 'How long an idle draft is kept each provider decides; it says nothing of the filing.',
    },
  },
  {
    check: 'ORD-042',
    reason: 'not-decidable',
    note: {
      zh: '规则更新后须重新校验：草稿每次保存和提交都按当日规则校验，没有需要判断的内容。',
      en: 'Drafts are judged again by newer rules: that happens at every saving and handing in, so nothing is left to judge.',
    },
  },
]
