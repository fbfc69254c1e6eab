/** What a company enters that does not exist. */
export const aSetup = () => ({
  provider: {
    name: '示例云科技有限公司',
    code: 'shili',
    licence: 'B1-20210001',
    provinces: ['110000', '440000'],
    contact: { name: '林知远', phone: '010-12345678', email: 'ops@example.cn' },
  },
  administrator: { name: '林知远', login: 'admin@example.cn' },
})
