import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSample } from '../apps/cli/src/demo/sample.ts'
import { readCustomer } from '../apps/server/src/desks/privacy/read-customer.ts'
import { aSetup } from '../apps/server/src/desks/setup/test-setup.ts'
import {
  clientId,
  clientSecret,
  startTestService,
  type TestService,
} from '../apps/server/src/desks/sign-in-services/test-service.ts'
import { debianPrograms } from '../scripts/handbook/debian-postgres.ts'
import { aComputer } from './browser/devices.ts'
import { acceptInvitation, fill, handedLink, setUpCodes, typeNextCode } from './browser/new-accounts.ts'
import { openBrowser } from './browser/open-browser.ts'
import { givePasskeyDevice } from './browser/passkey-device.ts'
import { fillInWizard, press, signIn } from './browser/people.ts'
import { faultsForScreenReaders } from './browser/screen-readers.ts'
import { showEverywhere } from './browser/show.ts'
import { type EmptyInstallation, startEmptyInstallation } from './installation/empty-installation.ts'

const programs = debianPrograms()
let it: EmptyInstallation
let browser: Browser
let service: TestService

beforeAll(async () => {
  if (!programs) return
  const env = { OPENBEIAN_SIGN_IN_RANGES: '127.0.0.1' }
  ;[it, browser] = await Promise.all([startEmptyInstallation(programs, env), openBrowser()])
  service = await startTestService([`${it.origin}/by-service`])
  // the pages may have to be built
}, 300_000)

afterAll(async () => {
  await service?.close()
  await browser?.close()
  await it?.close()
})

const password = (login: string) => `${login.split('@')[0]} crosses seven bridges`
const hours = 3600

interface Person {
  page: Page
  login: string
  name: string
}

/** Somebody with a browser of their own that has signed in with a password chosen by the link they were given. */
async function comesIn({ name, login, link, door }: { name: string; login: string; link: string; door: string }) {
  const page = await aComputer(browser)
  await acceptInvitation(page, link, password(login))
  await signIn(page, door, { login, password: password(login) })
  return { page, name, login }
}

test.skipIf(!programs)(
  'a provider is set up, its people come in, one leaves, and a customer takes its data along',
  async () => {
    const { origin } = it
    const desk = `${origin}/console`

    // nobody can do anything yet but whoever reads the log
    const early = await fetch(`${origin}/api/session`)
    expect([early.status, (await early.json()).code]).toEqual([503, 'setup.not-yet'])
    expect((await fetch(`${origin}/readyz`)).status).toBe(503)

    const first = await aComputer(browser)
    await first.goto(await it.setupLink())
    const { provider, administrator } = aSetup()
    await first.locator('[data-path="provider.name"]').waitFor()
    await showEverywhere(first, '01-setup')
    await fill(first, 'provider.name', provider.name)
    await fill(first, 'provider.code', provider.code)
    await fill(first, 'provider.licence', '沪B1-99')
    for (const code of provider.provinces) await first.locator(`input[name="provinces"][value="${code}"]`).check()
    await fill(first, 'provider.contact.name', provider.contact.name)
    await fill(first, 'provider.contact.phone', provider.contact.phone)
    await fill(first, 'provider.contact.email', provider.contact.email)
    await fill(first, 'administrator.name', administrator.name)
    await fill(first, 'administrator.login', administrator.login)
    await press(first, 'set-up')
    await first.locator('.finding-blocks').first().waitFor()
    await showEverywhere(first, '02-setup-refused')
    await fill(first, 'provider.licence', provider.licence)
    await press(first, 'set-up')
    await first.locator('[data-action="open-invitation"]').waitFor()
    expect(await faultsForScreenReaders(first)).toEqual([])
    await showEverywhere(first, '03-set-up')
    await press(first, 'open-invitation')
    await fill(first, 'password', password(administrator.login))
    await showEverywhere(first, '04-invited')
    await press(first, 'accept-invitation')
    await first.locator('.notice-success').waitFor()

    // the link was for once
    const late = await aComputer(browser)
    await late.goto(await it.setupLink())
    await late.locator('.notice-error, .notice-warning').first().waitFor()
    await showEverywhere(late, '05-setup-link-used')
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)

    await signIn(first, desk, { login: administrator.login, password: password(administrator.login) })
    await first.locator('[data-action="propose-second-factor"]').waitFor()
    await showEverywhere(first, '06-second-factor-needed')
    await setUpCodes(first, () => showEverywhere(first, '07-recovery-codes'))
    const admin: Person = { page: first, ...administrator }

    const invite = async (who: { name: string; login: string; role: string }): Promise<string> => {
      await admin.page.goto(`${desk}/staff`)
      await press(admin.page, 'invite-staff')
      await fill(admin.page, 'name', who.name)
      await fill(admin.page, 'login', who.login)
      await admin.page.locator('[data-path="role"]').selectOption(who.role)
      if (who.role === 'reviewer') await showEverywhere(admin.page, '08-invite')
      await press(admin.page, 'invite')
      await admin.page.locator('[data-link]').waitFor()
      return handedLink(admin.page)
    }
    const joins = async (name: string, login: string, role: string): Promise<Person> =>
      comesIn({ name, login, link: await invite({ name, login, role }), door: desk })

    // each role, each with a second factor: codes of an app, or a passkey
    const supervisor = await joins('沈书和', 'shen@example.cn', 'supervisor')
    const supervisorKey = await setUpCodes(supervisor.page)
    const colleague = await joins('苏见青', 'su@example.cn', 'reviewer')
    await setUpCodes(colleague.page)
    const auditor = await joins('何见微', 'he@example.cn', 'auditor')
    await setUpCodes(auditor.page)
    const second = await joins('许知行', 'xu@example.cn', 'admin')
    await setUpCodes(second.page)
    const leaver = await joins('周以宁', 'zhou@example.cn', 'reviewer')
    await givePasskeyDevice(leaver.page)
    await fill(leaver.page, 'passkey-name', '办公电脑')
    await showEverywhere(leaver.page, '09-passkey')
    await press(leaver.page, 'add-passkey')
    await press(leaver.page, 'kept-recovery-codes')
    await showEverywhere(admin.page, '10-staff')

    // what each role finds in its bar
    const pagesOf = ({ page }: Person) =>
      page.locator('.bar-links a').evaluateAll((links) => links.map((it) => it.getAttribute('href')))
    expect(await pagesOf(leaver)).not.toContain('/console/staff')
    expect(await pagesOf(supervisor)).not.toContain('/console/staff')
    expect(await pagesOf(second)).toContain('/console/staff')
    expect(await pagesOf(auditor)).toContain('/console/audit')

    // signing in again: with the code of an app, with a passkey beside the password, with a passkey alone
    await press(supervisor.page, 'sign-out')
    await signIn(supervisor.page, desk, { login: supervisor.login, password: password(supervisor.login) })
    await supervisor.page.locator('[data-path="code"]').waitFor()
    await showEverywhere(supervisor.page, '11-code')
    await typeNextCode(supervisor.page, supervisorKey)
    await supervisor.page.locator('[data-action="sign-out"]').waitFor()
    await press(leaver.page, 'sign-out')
    await signIn(leaver.page, desk, { login: leaver.login, password: password(leaver.login) })
    await leaver.page.locator('[data-path="code"]').waitFor()
    await showEverywhere(leaver.page, '12-code-or-passkey')
    await press(leaver.page, 'sign-in-passkey')
    await press(leaver.page, 'sign-out')
    await press(leaver.page, 'sign-in-passkey')
    await leaver.page.locator('[data-action="sign-out"]').waitFor()
    await leaver.page.goto(`${desk}/account`)
    await leaver.page.locator('[data-passkey]').waitFor()
    await showEverywhere(leaver.page, '13-own-account')

    // what is filed here stands on addresses and names kept for examples
    await admin.page.goto(`${desk}/settings`)
    await fill(admin.page, 'allowedIpRanges', '203.0.113.0-203.0.113.255')
    await fill(admin.page, 'allowedDomainSuffixes', 'demo-beian.cn')
    await admin.page.keyboard.press('Tab')
    await press(admin.page, 'try-settings')
    await press(admin.page, 'save-settings')
    await fill(admin.page, 'reason', '样例用的地址和域名')
    await showEverywhere(admin.page, '13b-settings')
    await press(admin.page, 'sure')
    await admin.page.locator('[data-path="reason"]').waitFor({ state: 'detached' })

    // a customer with three accounts
    await supervisor.page.goto(`${desk}/customers`)
    await press(supervisor.page, 'add-customer')
    await fill(supervisor.page, 'name', '青禾样例园艺')
    await showEverywhere(supervisor.page, '14-add-customer')
    await press(supervisor.page, 'add')
    await supervisor.page.locator('[data-members]').waitFor()
    const customerId = new URL(supervisor.page.url()).pathname.split('/').at(-1) ?? ''
    const inviteMember = async (page: Page, who: { name: string; login: string; member: string }): Promise<string> => {
      // a link stands there until the page is left
      await page.reload()
      await press(page, 'invite-member')
      await fill(page, 'name', who.name)
      await fill(page, 'login', who.login)
      await page.locator('[data-path="member"]').selectOption(who.member)
      await showEverywhere(page, `15-invite-${who.member}`)
      await press(page, 'invite')
      await page.locator('[data-link]').waitFor()
      return handedLink(page)
    }
    const ownerIs = { name: '顾云舟', login: 'gu@qinghe.example', member: 'owner' }
    const owner = await comesIn({ ...ownerIs, link: await inviteMember(supervisor.page, ownerIs), door: origin })
    await owner.page.locator('[data-action="sign-out"]').waitFor()
    await owner.page.goto(`${origin}/members`)
    const editorIs = { name: '陆青禾', login: 'lu@qinghe.example', member: 'editor' }
    const editor = await comesIn({ ...editorIs, link: await inviteMember(owner.page, editorIs), door: origin })
    const viewerIs = { name: '程见山', login: 'cheng@qinghe.example', member: 'viewer' }
    const viewer = await comesIn({ ...viewerIs, link: await inviteMember(owner.page, viewerIs), door: origin })
    await showEverywhere(owner.page, '16-members')

    for (const [who, mayFile, mayInvite] of [
      [owner, true, true],
      [editor, true, false],
      [viewer, false, false],
    ] as const) {
      await who.page.goto(origin)
      await who.page.locator('[data-action="sign-out"]').waitFor()
      await who.page.locator('main h1').first().waitFor()
      const links = await pagesOf(who)
      expect([who.name, links.includes('/members')]).toEqual([who.name, mayInvite])
      const answers = await who.page.evaluate(async (customer) => {
        const session = await (await fetch('/api/session')).json()
        const headers = { 'x-csrf-token': session.csrfToken, 'content-type': 'application/json' }
        const begin = await fetch('/api/orders', { method: 'POST', headers, body: '{"orderType":"NONE"}' })
        const members = await fetch(`/api/customers/${customer}/members`)
        return [begin.status, members.status]
      }, customerId)
      // nothing is begun: the type does not exist
      expect([who.name, ...answers]).toEqual([who.name, mayFile ? 422 : 403, mayInvite ? 200 : 403])
    }
    await viewer.page.goto(`${origin}/members`)
    await showEverywhere(viewer.page, '17-viewer-no-page')
    await viewer.page.goto(origin)
    await showEverywhere(viewer.page, '18-viewer')

    // what they file on
    await supervisor.page.goto(`${desk}/resources`)
    await press(supervisor.page, 'new-resource')
    await supervisor.page.locator('[data-path="customerId"]').fill('青禾')
    await supervisor.page.getByRole('option', { name: /青禾样例园艺/ }).click()
    await fill(supervisor.page, 'name', '样例云主机')
    await supervisor.page.locator('[data-path="province"]').selectOption('110000')
    await fill(supervisor.page, 'purchasedOn', '2026-01-01')
    await fill(supervisor.page, 'expiresOn', '2029-12-31')
    await fill(supervisor.page, 'ips', '203.0.113.10')
    await press(supervisor.page, 'create-resource')
    await supervisor.page.locator('[data-resource]').waitFor()

    // the editor files
    const sample = await readSample('enterprise')
    await editor.page.goto(origin)
    await press(editor.page, 'create')
    await press(editor.page, 'begin')
    await editor.page.locator('[data-action="accept-notice"]').waitFor()
    await showEverywhere(editor.page, '19-notice')
    await press(editor.page, 'accept-notice')
    await fillInWizard(editor.page, sample)
    await press(editor.page, 'submit')
    await editor.page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
    const orderId = new URL(editor.page.url()).pathname.split('/').at(-1) ?? ''
    await editor.page.locator('[data-state="identityPending"]').first().waitFor()

    // whoever only looks sees it, and no button
    await viewer.page.goto(`${origin}/orders/${orderId}`)
    await viewer.page.locator('[data-state="identityPending"]').first().waitFor()
    for (const action of ['withdraw', 'abandon', 'edit'])
      expect(await viewer.page.locator(`[data-action="${action}"]`).count()).toBe(0)
    await editor.page.locator('[data-action="withdraw"]').waitFor()

    // people of the house come in by its sign-in service, by what it says of them
    await admin.page.goto(`${desk}/sign-in-services`)
    await press(admin.page, 'add-service')
    await fill(admin.page, 'nameZh', '示例云统一登录')
    await fill(admin.page, 'nameEn', 'Example Cloud sign-in')
    await fill(admin.page, 'issuer', service.issuer)
    await fill(admin.page, 'clientId', clientId)
    await fill(admin.page, 'secret', clientSecret)
    await fill(admin.page, 'amr', 'mfa')
    await admin.page.locator('input[name="unknown"][value="open"]').check()
    await press(admin.page, 'add-staff-rules')
    await admin.page.locator('[data-rules="staff-rules"] input.text-input').nth(1).fill('beian-review')
    await admin.page.locator('[data-rules="staff-rules"] select').selectOption('reviewer')
    await admin.page.locator('[data-path="isOn"]').check()
    await showEverywhere(admin.page, '20-sign-in-service')
    await press(admin.page, 'save-service')
    await admin.page.locator('[data-service]').waitFor()
    const claims = { name: '白露', email: 'bai@example.cn', email_verified: true, groups: ['beian-review'] }
    service.isAt({ sub: 'bai', claims, amr: ['mfa'] })
    const newcomer = await aComputer(browser)
    await newcomer.goto(desk)
    await newcomer.locator('[data-action="sign-in-service"]').waitFor()
    await showEverywhere(newcomer, '21-door')
    await press(newcomer, 'sign-in-service')
    await newcomer.locator('[data-action="sign-out"]').waitFor()
    await showEverywhere(newcomer, '22-newcomer')

    // the leaver links the own account, and came to the house hours ago: a reveal asks again, and a passkey stands for it
    service.isAt({ sub: 'zhou', claims: { ...claims, name: leaver.name, email: 'y.zhou@example.cn' }, amr: ['mfa'] })
    await leaver.page.goto(`${desk}/account`)
    await press(leaver.page, 'link-service')
    await leaver.page.locator('.notice-success').waitFor()
    await leaver.page.goto(desk)
    await press(leaver.page, 'sign-out')
    service.state.meddle = (said) => ({ ...said, auth_time: Math.floor(Date.now() / 1000) - 4 * hours })
    await press(leaver.page, 'sign-in-service')
    await leaver.page.locator(`[data-order-id="${orderId}"]`).waitFor()
    await leaver.page.locator(`[data-order-id="${orderId}"] a`).first().click()
    await press(leaver.page, 'claim')
    await leaver.page.locator('[data-claimed-by]').waitFor()
    await press(leaver.page, 'reveal')
    await press(leaver.page, 'sure')
    await leaver.page.locator('[data-action="passkey-again"]').waitFor()
    await showEverywhere(leaver.page, '23-again')
    await press(leaver.page, 'passkey-again')
    await leaver.page.getByText(sample.filing.subject.certificate.number).first().waitFor()

    // in the middle of it the leaver is disabled; the work goes to a colleague
    await admin.page.goto(`${desk}/staff`)
    const line = admin.page.locator('[data-staff]', { hasText: leaver.login })
    await line.locator('[data-action="disable-staff"]').click()
    await admin.page.locator('[data-path="handOverTo"]').selectOption({ label: `${colleague.name} · 审核员` })
    await fill(admin.page, 'reason', '今日离职，工作交接给同事')
    await showEverywhere(admin.page, '24-disable')
    await press(admin.page, 'sure')
    await admin.page.locator('.notice-success').waitFor()
    await showEverywhere(admin.page, '25-disabled')
    const rows = await it.db
      .selectFrom('accounts')
      .leftJoin('sessions', 'sessions.accountId', 'accounts.id')
      .select(['accounts.id', 'disabledAt', 'sessions.id as sessionId'])
      .where('accounts.id', '=', (await line.getAttribute('data-staff')) ?? '')
      .execute()
    expect(rows).toEqual([{ id: expect.any(String), disabledAt: expect.any(Date), sessionId: null }])
    const order = await it.db.selectFrom('orders').select('claimedBy').where('id', '=', orderId).executeTakeFirst()
    expect(order?.claimedBy).not.toBe(rows[0]?.id)
    // what is open there asks to sign in again, and no way leads in
    await press(leaver.page, 'confirmIdentity')
    await press(leaver.page, 'sure')
    await leaver.page.locator('[data-path="login"]').waitFor()
    await showEverywhere(leaver.page, '26-ended')
    await leaver.page.goto(desk)
    for (const way of ['sign-in-passkey', 'sign-in-service']) {
      await press(leaver.page, way)
      await leaver.page.locator('.notice-error').first().waitFor()
      await leaver.page.goto(desk)
    }
    await signIn(leaver.page, desk, { login: leaver.login, password: password(leaver.login) })
    await leaver.page.locator('.notice-error').first().waitFor()

    // the colleague goes on
    await colleague.page.goto(`${desk}/orders/${orderId}`)
    await colleague.page.locator('.mine[data-claimed-by]').waitFor()
    await showEverywhere(colleague.page, '27-handed-over')

    // a person comes with the certificate and is given what filings say of them
    const { name, certificate } = sample.filing.subject.principal
    await admin.page.goto(`${desk}/privacy/requests`)
    await fill(admin.page, 'person-name', name)
    await fill(admin.page, 'person-number', certificate.number)
    await fill(admin.page, 'person-reason', '本人来访并出示证件')
    const [ofPerson] = await Promise.all([admin.page.waitForEvent('download'), press(admin.page, 'export-person')])
    expect((await readFile(await ofPerson.path())).subarray(0, 2).toString()).toBe('PK')

    // the owner takes a copy of everything, and has it deleted
    await owner.page.goto(`${origin}/my-data`)
    const [copy] = await Promise.all([owner.page.waitForEvent('download'), press(owner.page, 'export-own-data')])
    expect((await readFile(await copy.path())).length).toBeGreaterThan(10_000)
    expect(await owner.page.locator('[data-action="erase-own-data"]').count()).toBe(0)
    await showEverywhere(owner.page, '28-my-data')
    await owner.page.goto(`${origin}/orders/${orderId}`)
    for (const action of ['withdraw', 'abandon']) {
      await press(owner.page, action)
      await press(owner.page, 'sure')
    }
    await owner.page.locator('[data-state="abandoned"]').first().waitFor()
    await owner.page.goto(`${origin}/my-data`)
    await press(owner.page, 'erase-own-data')
    await showEverywhere(owner.page, '29-erase')
    await press(owner.page, 'erase-own-data-sure')
    await owner.page.locator('[data-proof]').waitFor()
    await showEverywhere(owner.page, '30-proof')
    expect(await faultsForScreenReaders(owner.page)).toEqual([])
    const [kept] = await Promise.all([owner.page.waitForEvent('download'), press(owner.page, 'save-proof')])
    const proof = JSON.parse(await readFile(await kept.path(), 'utf8'))

    // as the database has it
    const cipher = await it.cipher()
    const { id: providerId } = await it.db.selectFrom('providers').select('id').executeTakeFirstOrThrow()
    const left = await readCustomer({ db: it.db, cipher }, { providerId, customerId })
    const textOf = (rows: unknown) =>
      JSON.stringify(rows, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it)) ?? ''
    const planted = [name, certificate.number, sample.filing.subject.name, owner.login, editor.name, viewer.login]
    // what was done is kept, as the proof says until when; nothing else names them
    const naming = Object.entries(left).filter(([, rows]) => planted.some((word) => textOf(rows).includes(word)))
    expect(naming.map(([table]) => table)).toEqual(['audit'])
    const stays = proof.tables.filter((row: { kept: number }) => row.kept > 0)
    for (const { table, kept, until } of stays) {
      // the log goes on with the deletion itself
      const here = (left[table as keyof typeof left] ?? []).length
      expect([table, table === 'audit' ? here >= kept : here === kept]).toEqual([table, true])
      expect(until.zh).not.toBe('')
    }
    expect(stays.map((row: { table: string }) => row.table)).toContain('audit')
    expect(left.materials ?? []).toEqual([])

    // nobody of the customer comes in any more, and staff keep the proof
    for (const { page, login } of [owner, editor, viewer]) {
      await page.goto(origin)
      await signIn(page, origin, { login, password: password(login) })
      await page.locator('.notice-error').first().waitFor()
    }
    await admin.page.goto(`${desk}/privacy/requests`)
    await admin.page.locator('details summary').first().click()
    await admin.page.locator(`[data-proof="${proof.number}"]`).waitFor()
    await showEverywhere(admin.page, '31-requests')
    await admin.page.goto(`${desk}/audit`)
    await admin.page.locator('table').first().waitFor()
    await showEverywhere(admin.page, '32-audit')
  },
)
