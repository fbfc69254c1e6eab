import type { endpoints } from '@openbeian/contract'
import { emptyFiling, provinces } from '@openbeian/filing'
import { aDrawing } from './papers/sheets/test-sheets.ts'
import { serviceSettings } from './test-staff-rows.ts'

export type EndpointName = keyof typeof endpoints

export interface Input {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: Record<string, unknown>
  file?: Uint8Array
  /** What is asked for is everybody's, such as a rule: strangers are answered, too. */
  isShared?: true
  /** Whoever comes second finds it done, or what a colleague began is not theirs, with this code. */
  once?: string
  /** Of what is asked for nothing is there, so even its owner gets a 404 with this code. */
  missing?: string
}

/** Ids of what one customer of one provider has. */
export interface World {
  orderId: string
  materialId: string
  sheetId: string
  uploadId: string
  handoverId: string
  otherWayId: string
  /** Given, with its letter. */
  mandateId: string
  /** Another one, to be ended. */
  endingMandateId: string
  /** Who holds both, and by which number. */
  agentCustomerId: string
  agentCode: string
  taskId: string
  messageId: string
  riskId: string
  loadedFileId: string
  usedUpId: string
  /** Of an account nobody here has. */
  sessionId: string
  signUpId: string
  /** Of an account that has a second factor. */
  factorOf: string
  customerId: string
  channelId: string
  reportFileId: string
  downloadId: string
  filedServiceId: string
  filedSubjectId: string
  dataRequestId: string
  importId: string
  /** Of an account nobody here has: whoever brought one sees it alone. */
  batchId: string
  /** A machine of the customer. */
  resourceId: string
  incidentId: string
  serviceId: string
  /** Of nothing. */
  noId: string
  picture: Uint8Array
}

const nothing = (): Input => ({})
const ofOrder = ({ orderId }: World): Input => ({ params: { orderId } })
const ofCustomer = ({ customerId }: World): Input => ({ params: { customerId } })
const ofImport = ({ importId }: World): Input => ({ params: { importId } })
const ofBatch = ({ batchId }: World): Input => ({ params: { batchId } })
const ofMandate = ({ mandateId }: World): Input => ({ params: { mandateId } })
const ofNobody = ({ customerId, noId: accountId }: World): Input => ({
  params: { customerId, accountId },
  once: 'members.unknown',
})
const ofHandover = ({ orderId, handoverId }: World): Input => ({ params: { orderId, handoverId } })
const byFile = ({ reportFileId: fileId }: World): Input => ({ params: { fileId } })
const byDownload = ({ downloadId: fileId }: World): Input => ({ params: { fileId } })
const byLoadedFile = ({ loadedFileId: fileId }: World): Input => ({ params: { fileId } })
const ofUpload = ({ uploadId }: World): Input => ({ params: { uploadId }, once: 'material.upload-not-found' })
const ofChannel = ({ channelId }: World): Input => ({ params: { channelId } })
const reason = '例行核对材料'
const place = { kind: 'id-back', about: 'subject' }
const signature = { signer: '林知远', drawing: aDrawing, agreed: true }
const frames = { nonce: 'x', atMs: '0,300', sizes: '1,1' }
const channelSettings = {
  name: '通信管理局',
  baseUrl: 'http://127.0.0.1:1',
  userName: 'demo',
  password: 'demo-pass',
}
const signedByNoKey = { id: 'AA', clientDataJSON: 'AA', authenticatorData: 'AA', signature: 'AA' }
const madeByNoKey = { id: 'AA', clientDataJSON: 'AA', attestationObject: 'AA', transports: [] }
const fromNoService = { secret: 'of-no-tab-that-began-it', answer: 'state=none&code=none' }
const atNoService = ({ noId }: World): Input => ({ body: { serviceId: noId }, missing: 'services.unknown' })
const ofService = ({ serviceId }: World): Input => ({ params: { serviceId }, once: 'services.unknown' })
const aProduct = { kind: 'instance', billing: 'prepaid', days: 365, province: '110000', hasPublicAddress: true }
const incident = { title: '邮件误发', persons: 1, grade: 'ordinary', knownAt: '2026-11-30T00:00:00.000Z' }
const contactOfProvider = { name: '苏见青', phone: '010-12345678', email: 'su@example.cn' }
const allProvinces = provinces.map(({ code }) => code)
const providerCard = { licence: 'B1-20210001', provinces: allProvinces, hosts: [], contact: contactOfProvider }
const adjustment = { enabled: true, why: reason }

/** How each address is asked in its right form, about what the owner has. One that is forgotten does not compile. */
export const inputs: Record<EndpointName, (world: World) => Input> = {
  signUp: () => ({ body: { login: 'no', password: '' } }),
  signIn: () => ({ body: {} }),
  confirmSignUp: () => ({ body: {} }),
  lookAtLink: () => ({ body: {} }),
  renewLink: () => ({ body: {} }),
  askForRecovery: () => ({ body: {} }),
  recoverPassword: () => ({ body: {} }),
  changePassword: () => ({ body: { password: 'not the one', newPassword: 'another horse battery' } }),
  typePasswordAgain: () => ({ body: { password: 'not the one' } }),
  askToChangeLogin: () => ({ body: { login: 'next@example.cn' } }),
  proveLogin: () => ({ body: {} }),
  takeBackLogin: () => ({ body: {} }),
  changeLoginByStaff: ({ noId: accountId }) => ({
    params: { accountId },
    body: { login: 'next-one', reason },
    once: 'accounts.account-unknown',
  }),
  listSessions: nothing,
  endSession: ({ sessionId }) => ({ params: { sessionId } }),
  endOtherSessions: nothing,
  finishSignIn: () => ({ body: {} }),
  getSecondFactor: nothing,
  proposeSecondFactor: nothing,
  setSecondFactor: () => ({ body: { code: '000000' } }),
  renewRecoveryCodes: () => ({ missing: 'accounts.second-factor-unknown' }),
  removeSecondFactor: () => ({ missing: 'accounts.second-factor-unknown' }),
  listSignInWays: nothing,
  askToSignIn: () => ({ body: {} }),
  signInWithPasskey: () => ({ body: {} }),
  askToConfirm: nothing,
  confirmWithPasskey: () => ({ body: { signed: signedByNoKey } }),
  listPasskeys: nothing,
  askToAddPasskey: nothing,
  addPasskey: () => ({ body: { name: '钥匙', made: madeByNoKey } }),
  renamePasskey: ({ noId }) => ({
    params: { passkeyId: noId },
    body: { name: '钥匙' },
  }),
  removePasskey: ({ noId }) => ({ params: { passkeyId: noId } }),
  beginSignInByService: () => ({ body: {} }),
  signInByService: () => ({ body: {} }),
  beginConfirmByService: atNoService,
  confirmByService: () => ({ body: fromNoService }),
  listOwnServices: nothing,
  getSignOutAddress: nothing,
  beginLinkingService: atNoService,
  linkService: () => ({ body: fromNoService }),
  unlinkService: ({ noId }) => ({ params: { identityId: noId } }),
  listSignInServices: nothing,
  addSignInService: () => ({ body: { settings: serviceSettings } }),
  changeSignInService: (world) => ({ ...ofService(world), body: { settings: serviceSettings, reason } }),
  removeSignInService: (world) => ({ ...ofService(world), body: { reason } }),
  trySignInService: ofService,
  listSecondFactors: nothing,
  resetSecondFactor: ({ factorOf: accountId }) => ({
    params: { accountId },
    body: { reason },
    once: 'accounts.second-factor-unknown',
  }),
  closeAccount: () => ({ body: { password: 'not the one' } }),
  acceptInvitation: () => ({ body: {} }),
  lookAtSetup: () => ({ body: {} }),
  setUp: () => ({ body: {} }),
  getPrivacyNotice: nothing,
  getNoticeStanding: nothing,
  acceptNotice: () => ({ body: { version: '0-1' } }),
  getNoticeWords: nothing,
  setNoticeWords: () => ({ body: { zh: '我们的说明', en: '', expected: 99 } }),
  getPrivacyOverview: nothing,
  getPrivacyDocument: () => ({ params: { name: 'self-audit' }, isShared: true }),
  listIncidents: nothing,
  openIncident: () => ({ body: incident }),
  changeIncident: ({ incidentId }) => ({
    params: { incidentId },
    body: { ...incident, expected: 1 },
    once: 'privacy.incident-unknown',
  }),
  getOwnData: nothing,
  exportOwnData: nothing,
  askAboutData: () => ({ body: { kind: 'explanation', words: '请说明保存了哪些资料' } }),
  eraseOwnData: () => ({ body: {} }),
  listDataRequests: nothing,
  settleDataRequest: ({ dataRequestId: requestId }) => ({
    params: { requestId },
    body: { state: 'done', answer: '已经更正' },
    once: 'privacy.request-unknown',
  }),
  exportCustomerData: ({ noId: customerId }) => ({
    params: { customerId },
    body: { reason },
    once: 'privacy.customer-unknown',
  }),
  eraseCustomerData: ({ noId: customerId }) => ({
    params: { customerId },
    body: { reason },
    once: 'privacy.customer-unknown',
  }),
  exportPersonData: () => ({ body: { name: '无此人', number: '0000', reason } }),
  getMaterialConsent: ofOrder,
  giveMaterialConsent: (world) => ({ ...ofOrder(world), body: { textVersion: '1', agrees: true, saidAs: 'self' } }),
  acceptNoticeByHandover: () => ({ body: { version: '0-1' } }),
  giveMaterialConsentByHandover: () => ({ body: { textVersion: '1', agrees: true } }),
  listSignUps: nothing,
  confirmSignUpByStaff: ({ signUpId }) => ({
    params: { signUpId },
    body: { reason },
    once: 'accounts.sign-up-unknown',
  }),
  listStaff: nothing,
  inviteStaff: () => ({ body: { name: '苏见青', login: 'su@example.cn', role: 'reviewer' } }),
  changeStaffRole: ({ factorOf: accountId }) => ({ params: { accountId }, body: { role: 'auditor', reason } }),
  changeStaffProvinces: ({ factorOf: accountId }) => ({ params: { accountId }, body: { provinces: [], reason } }),
  disableStaff: ({ factorOf: accountId }) => ({ params: { accountId }, body: { reason } }),
  resetStaff: ({ factorOf: accountId }) => ({ params: { accountId }, body: { reason } }),
  listCustomers: nothing,
  getCustomer: ofCustomer,
  addCustomer: () => ({ body: { name: '新客户' } }),
  tryMerge: (world) => ({ ...ofCustomer(world), body: { intoId: world.noId }, once: 'customers.unknown' }),
  mergeCustomer: (world) => ({
    ...ofCustomer(world),
    body: { intoId: world.noId, reason },
    once: 'customers.unknown',
  }),
  listMembers: ofCustomer,
  inviteMember: (world) => ({
    ...ofCustomer(world),
    body: { name: '周以宁', login: `zhou-${Math.random()}`, member: 'viewer' },
  }),
  changeMember: (world) => ({ ...ofNobody(world), body: { member: 'viewer', actsForGroup: false } }),
  renewMemberLink: (world) => ofNobody(world),
  removeMember: (world) => ofNobody(world),
  changeCustomer: (world) => ({ ...ofCustomer(world), body: { reason } }),
  getSession: nothing,
  setMailNotices: () => ({ body: { mailNotices: true } }),
  signOut: nothing,
  decideNeed: () => ({ body: { facts: {} } }),
  checkServiceName: () => ({ body: { name: '晴和养梨', kind: 'website', nature: 'enterprise', province: '110000' } }),
  listImports: nothing,
  getImport: ofImport,
  listImportFindings: ofImport,
  startImport: () => ({ body: {}, file: Buffer.from('a,b') }),
  applyImport: (world) => ({ ...ofImport(world), body: { take: 'clean', reason }, once: 'imports.not-reported' }),
  undoImport: (world) => ({ ...ofImport(world), body: { reason }, once: 'imports.too-late' }),
  downloadImportReport: ofImport,
  downloadImportTemplate: () => ({ isShared: true }),
  exportRegistry: () => ({ body: { reason } }),
  listMandates: nothing,
  makeAgentCode: nothing,
  giveMandate: ({ agentCode }) => ({
    body: { agentCode, orderTypes: ['FIRST'], from: '2999-01-01', until: '2999-12-31' },
    isShared: true,
  }),
  getMandateForm: ofMandate,
  bringMandateLetter: (world) => ({ ...ofMandate(world), body: {}, file: world.picture }),
  getMandateLetter: ofMandate,
  decideMandate: (world) => ({ ...ofMandate(world), body: { decision: 'confirm' }, once: 'mandates.not-waiting' }),
  revokeMandate: ({ endingMandateId: mandateId }) => ({
    params: { mandateId },
    body: { why: reason },
    once: 'mandates.not-waiting',
  }),
  search: () => ({ body: { text: '样例' }, isShared: true }),
  searchFiledSubjects: () => ({ body: { text: '样例' }, isShared: true }),
  listOrders: nothing,
  chooseOrderType: ({ filedServiceId }) => ({ body: { wish: 'addAccess', filedServiceId } }),
  createOrder: ({ filedServiceId }) => ({ body: { orderType: 'CHANGE_SERVICE', filedServiceId } }),
  getOrder: ofOrder,
  getDraft: ofOrder,
  saveDraft: (world) => ({ ...ofOrder(world), body: { version: 99, filing: { ...emptyFiling() } } }),
  arrangeServices: (world) => ({ ...ofOrder(world), body: { version: 99, from: [0] } }),
  takeAction: (world) => ({ ...ofOrder(world), body: { action: 'withdraw', version: 99 } }),
  listNeededMaterials: ofOrder,
  uploadMaterial: (world) => ({ ...ofOrder(world), body: place, file: world.picture }),
  sortPages: (world) => ({ ...ofOrder(world), body: { ...place, pages: [world.noId] } }),
  listEarlierMaterials: ofOrder,
  getMaterialContent: ({ materialId }) => ({ params: { materialId } }),
  getPdfPage: ({ materialId }) => ({ params: { materialId, page: '1' }, missing: 'material.page-not-drawn' }),
  deleteMaterial: ({ materialId }) => ({ params: { materialId }, once: 'material.not-found' }),
  listSheets: ofOrder,
  makeSheet: (world) => ({ ...ofOrder(world), body: { kind: 'commitment-letter', about: 'subject' } }),
  getSheetContent: ({ sheetId }) => ({ params: { sheetId } }),
  signSheet: ({ sheetId }) => ({ params: { sheetId }, body: signature }),
  sendContactCode: (world) => ({ ...ofOrder(world), body: { at: 'subject.principal.mobile' } }),
  confirmContactCode: (world) => ({ ...ofOrder(world), body: { at: 'subject.principal.mobile', code: '000000' } }),
  listConfirmedContacts: ofOrder,
  listReadings: ofOrder,
  beginUpload: (world) => ({ ...ofOrder(world), body: { ...place, fileName: 'a.jpg', sizeBytes: 10 } }),
  getUpload: ofUpload,
  sendUploadPart: (world) => ({ ...ofUpload(world), body: { offset: 0 }, file: world.picture }),
  finishUpload: ofUpload,
  startHandover: (world) => ({ ...ofOrder(world), body: { step: 'upload', about: 'subject', kinds: ['id-back'] } }),
  getHandover: ofHandover,
  endHandover: ofHandover,
  getFaceStep: ofOrder,
  giveFaceConsent: (world) => ({ ...ofOrder(world), body: { about: 'subject', textVersion: '1', agrees: false } }),
  startFaceCheck: (world) => ({ ...ofOrder(world), body: { about: 'subject', mode: 'camera' } }),
  sendFaceFrames: ({ orderId, noId, picture }) => ({
    params: { orderId, checkId: noId },
    body: frames,
    file: picture,
  }),
  lookAtFaceFrame: ({ orderId, noId }) => ({
    params: { orderId, checkId: noId, frame: '0' },
    missing: 'faces.frame-not-found',
  }),
  askIdentityService: (world) => ({
    ...ofOrder(world),
    body: { about: 'subject', way: 'mobile-operator', textVersion: '1' },
  }),
  askIdentityServiceAgain: ({ orderId, otherWayId }) => ({ params: { orderId, otherWayId } }),
  askForOtherWay: (world) => ({ ...ofOrder(world), body: { about: 'subject', way: 'video-call', wish: '' } }),
  openHandover: nothing,
  uploadByHandover: ({ picture }) => ({ body: { kind: 'id-back' }, file: picture }),
  beginUploadByHandover: () => ({ body: { kind: 'id-back', fileName: 'a.jpg', sizeBytes: 10 } }),
  sendUploadPartByHandover: ({ noId, picture }) => ({
    params: { uploadId: noId },
    body: { offset: 0 },
    file: picture,
    missing: 'upload.not-found',
  }),
  finishUploadByHandover: ({ noId }) => ({ params: { uploadId: noId }, missing: 'upload.not-found' }),
  getFaceByHandover: nothing,
  giveFaceConsentByHandover: () => ({ body: { textVersion: '1', agrees: false } }),
  startFaceCheckByHandover: () => ({ body: { mode: 'camera' } }),
  sendFaceFramesByHandover: ({ noId, picture }) => ({ params: { checkId: noId }, body: frames, file: picture }),
  askForOtherWayByHandover: () => ({ body: { way: 'video-call', wish: '' } }),
  getSheetByHandover: nothing,
  getSheetContentByHandover: nothing,
  signByHandover: () => ({ body: signature }),
  listOpenOtherWays: nothing,
  arrangeOtherWay: ({ orderId, otherWayId }) => ({
    params: { orderId, otherWayId },
    body: { at: '2099-01-01T00:00:00.000Z' },
  }),
  settleOtherWay: ({ orderId, otherWayId }) => ({
    params: { orderId, otherWayId },
    body: { result: 'confirmed', note: reason },
  }),
  getProvider: () => ({ isShared: true }),
  changeProvider: () => ({ body: { why: reason, card: providerCard } }),
  getBrand: nothing,
  getBrandStyles: nothing,
  getLogo: () => ({ missing: 'brand.no-logo', isShared: true }),
  setLogo: (world) => ({ body: {}, file: world.picture }),
  removeLogo: () => ({ missing: 'brand.no-logo' }),
  getSettings: nothing,
  exportSettings: nothing,
  trySettings: () => ({ body: { changes: [{ name: 'keepReplacedDays', value: 30 }] } }),
  changeSettings: () => ({ body: { version: 0, why: reason, changes: [{ name: 'keepReplacedDays', value: 30 }] } }),
  readSettingsFile: () => ({ body: { file: { openbeian: 'settings', form: 1, settings: {} } } }),
  getFaceTerms: nothing,
  decideFaceTerms: () => ({ body: { accepts: false, textVersion: '1' } }),
  getQueue: nothing,
  claimOrder: ofOrder,
  releaseOrder: ofOrder,
  noteSighting: (world) => ({ ...ofOrder(world), body: { kind: 'policeFiled', at: '', answer: 'no' } }),
  openOrder: (world) => ({ ...ofOrder(world), body: { reason } }),
  confirmReportedName: (world) => ({
    ...ofOrder(world),
    body: { version: 0, at: 'subject.principal', note: reason },
  }),
  reveal: (world) => ({ ...ofOrder(world), body: { reason, paths: ['subject.principal.mobile'] } }),
  listRules: nothing,
  adjustRule: () => ({
    params: { ruleId: 'national.email' },
    body: { expected: 0, change: adjustment },
    isShared: true,
  }),
  resetRule: () => ({ params: { ruleId: 'national.email' }, query: { expected: 0 }, isShared: true }),
  tryAdjustment: () => ({ body: { change: { rule: 'national.email', ...adjustment }, orders: 1 } }),
  listRuleVersions: nothing,
  restoreRuleVersion: () => ({ params: { version: '0' }, body: { expected: 0, why: reason }, isShared: true }),
  getRuleStatistics: nothing,
  listBudgets: () => ({}),
  liftBudget: ({ usedUpId }) => ({ params: { usedUpId }, body: { reason }, once: 'budgets.not-used-up' }),
  listLoadedFiles: nothing,
  loadFile: () => ({ body: { kind: 'dialect', content: '{}' }, isShared: true }),
  readLoadedFile: byLoadedFile,
  tryLoadedFile: (world) => ({ ...byLoadedFile(world), body: {} }),
  approveLoadedFile: (world) => ({ ...byLoadedFile(world), body: { why: reason }, once: 'loaded.approved-before' }),
  switchLoadedFile: ({ channelId }) => ({ body: { target: `channel:${channelId}`, from: '2999-01-01', why: reason } }),
  listRisks: nothing,
  addRiskEntry: () => ({ body: { kind: 'mobile', value: '13800000001', reason } }),
  liftRisk: ({ riskId }) => ({ params: { riskId }, body: { reason }, once: 'risk.not-found' }),
  judgeProducts: () => ({ body: { products: [aProduct] } }),
  listBatches: nothing,
  getBatch: ofBatch,
  listBatchRows: ofBatch,
  startBatch: () => ({ body: { rows: [{ filing: emptyFiling() }] } }),
  startBatchByTable: ({ picture }) => ({ body: {}, file: picture }),
  continueBatch: ({ batchId }) => ({ params: { batchId }, body: { step: 'check' } }),
  downloadBatchTemplate: nothing,
  listResources: nothing,
  createResource: () => ({ body: {} }),
  getResource: ({ resourceId }) => ({ params: { resourceId } }),
  changeResource: ({ resourceId }) => ({ params: { resourceId }, body: { change: 'edit' } }),
  putResources: () => ({ body: { rows: [{ externalId: 'i-none' }], trial: true } }),
  putResourceTable: ({ picture }) => ({ body: {}, file: picture }),
  downloadResourceTemplate: nothing,
  issueAccessCodes: ({ resourceId }) => ({ params: { resourceId }, body: { count: 1, redeemBy: '2026-12-31' } }),
  revokeAccessCodes: ({ resourceId, noId }) => ({ params: { resourceId }, body: { codeIds: [noId] } }),
  findOutwardAddresses: () => ({ body: { accessCode: 'NONE-SUCH' }, missing: 'resources.not-found' }),
  redeemAccessCode: () => ({ body: { accessCode: 'NONE-SUCH' }, missing: 'resources.not-found' }),
  createChannel: () => ({ body: { ...channelSettings, administration: '310000', ispId: '310000000001' } }),
  updateChannel: (world) => ({ ...ofChannel(world), body: { name: '另一名称' } }),
  testChannel: (world) => ({ ...ofChannel(world), body: {} }),
  getChannelStatistics: ofChannel,
  readReportFile: byFile,
  exportReportFile: (world) => ({ ...byFile(world), body: {} }),
  resendFile: (world) => ({ ...byFile(world), body: { reason } }),
  readDownloadFile: byDownload,
  retryDownload: (world) => ({ ...byDownload(world), body: { reason } }),
  importDownloadFile: (world) => ({ ...ofChannel(world), body: { reason }, file: world.picture }),
  listChannels: nothing,
  listReportFiles: nothing,
  reopenChannel: ofChannel,
  takeSequence: ({ channelId }) => ({ params: { channelId }, body: { reason } }),
  listCodes: nothing,
  listReconciliations: nothing,
  listFiledServices: nothing,
  listCustomersToFileFor: nothing,
  listFiledSubjects: nothing,
  getFiledSubject: ({ filedSubjectId: subjectId }) => ({ params: { subjectId } }),
  sendFiledMaterial: ({ picture }) => ({
    body: { number: '京ICP备00000000号', kind: 'commitment-letter' },
    file: picture,
    missing: 'registry.not-filed',
  }),
  listFiledMaterials: nothing,
  listTasks: nothing,
  getTask: ({ taskId }) => ({ params: { taskId } }),
  answerTask: ({ taskId }) => ({ params: { taskId }, body: { note: reason } }),
  listNotices: nothing,
  listMessages: nothing,
  readMessage: ({ messageId }) => ({ params: { messageId }, body: { reason } }),
  listAudit: nothing,
  listDataLooks: nothing,
  getCodeTables: nothing,
  getCopy: nothing,
  declareLive: () => ({ body: { why: reason }, isShared: true }),
  getCalendar: nothing,
  enterCalendarYear: () => ({ params: { year: '2027' }, body: {}, isShared: true }),
}
