// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createFakeApi } from '../../../fixture/fake-api.ts'
import { openPortal } from '../../../fixture/open-portal.tsx'

const choose = async (name: string) => fireEvent.click(await screen.findByLabelText(name))

test('somebody who is not signed in learns whether a filing is needed, and why', async () => {
  openPortal('/', createFakeApi({ session: null }))
  fireEvent.click(await screen.findByRole('link', { name: '不确定是否需要备案？先看一看' }))
  for (const answer of ['网站', '互联网上的任何人', '中国内地', '自己注册的域名', '没有']) await choose(answer)
  await screen.findByRole('heading', { name: /需要备案，备案后方可开通/ })
  await screen.findByText(/首次备案$/)
  await screen.findByText(/正式答复以所在地通信管理局为准/)
})

test('what is taken for granted can be told otherwise', async () => {
  openPortal('/need', createFakeApi({ session: null }))
  for (const answer of ['网站', '互联网上的任何人', '中国内地', '自己注册的域名', '没有']) await choose(answer)
  fireEvent.click(await screen.findByText('还可以说明的情况'))
  await choose('家庭宽带')
  await screen.findByRole('heading', { name: /咨询宽带运营商/ })
})

test('another answer asks anew what depends on it', async () => {
  openPortal('/need', createFakeApi({ session: null }))
  for (const answer of ['网站', '互联网上的任何人', '中国内地', '自己注册的域名', '没有']) await choose(answer)
  await choose('仅内网或 VPN')
  await screen.findByRole('heading', { name: /不需要备案/ })
  expect(screen.queryByText('服务器放在哪里？')).toBeNull()
})

test('whose criterion a verdict follows is said, and where sources differ', async () => {
  openPortal('/need', createFakeApi({ session: null }))
  for (const answer of ['网站', '互联网上的任何人', '香港', '自己注册的域名', '没有']) await choose(answer)
  await screen.findByRole('heading', { name: /不需要备案/ })
  await screen.findByText(/谁的口径：接入商的口径/)
  await screen.findByText(/来源不一：第33号令第五条/)
  await screen.findByText(/公安联网备案的说法不一/)
})
