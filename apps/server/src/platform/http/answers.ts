import { type ErrorCode, type ErrorDetails, materialName } from '@openbeian/filing'

/** What the API answers to each broken promise. The English sentence is the catalogue's own; a 500 tells nobody what it was. */
export const answers: { [Code in ErrorCode]: { status: number; zh: (it: ErrorDetails<Code>) => string } } = {
  'order.not-found': { status: 404, zh: () => '没有这个订单。' },
  'order.action-not-allowed': { status: 409, zh: () => '订单当前的状态不允许此操作。' },
  'order.changed-meanwhile': { status: 409, zh: () => '订单刚刚被他人修改，请刷新后重试。' },
  'order.prepared-by-reviewer': { status: 403, zh: () => '不能审核由自己填写的订单，请由其他审核人员处理。' },
  'order.not-editable': { status: 409, zh: () => '订单当前的状态不允许修改内容和材料。' },
  'order.type-not-offered': { status: 422, zh: () => '暂不支持这种备案类型。' },
  'order.record-needed': { status: 422, zh: () => '请选择要办理的备案。' },
  'registry.not-filed': { status: 404, zh: () => '没有可以办理的备案记录。' },
  'order.customer-unknown': { status: 422, zh: (it) => `没有账号为“${it.customerLogin}”的客户。` },
  'order.has-blocking-findings': { status: 422, zh: (it) => `有 ${it.findings.length} 处内容需要先修改。` },
  'order.no-such-field': { status: 422, zh: () => '备案信息中没有这一项。' },
  'order.identity-not-confirmed': { status: 409, zh: () => '负责人身份尚未核验，或核验后材料已变更。' },
  'order.claimed-by-other': { status: 409, zh: (it) => `订单正由 ${it.claimedBy} 审核。` },
  'order.not-in-review': { status: 409, zh: () => '订单当前不在审核中。' },
  'order.revealed-too-often': { status: 429, zh: (it) => `${it.minutes} 分钟内最多查看 ${it.limit} 次敏感信息。` },
  'material.not-found': { status: 404, zh: () => '没有这份材料。' },
  'material.too-large': { status: 413, zh: () => '文件过大，请压缩后重新上传。' },
  'material.not-accepted': {
    status: 415,
    zh: ({ reason }) =>
      reason === 'heic'
        ? '本系统不能转换 HEIC 照片，请存为 JPEG 后重新上传（苹果手机：设置→相机→格式→兼容性最佳）。'
        : '请上传可以正常打开的 JPEG、PNG 图片或 PDF 文件。',
  },
  'material.not-clear': {
    status: 422,
    zh: (it) => `${nameOf(it.kind)}：${it.faults.map((fault) => fault.zh).join('')}`,
  },
  'material.no-room': {
    status: 409,
    zh: ({ of, used, limit }) =>
      `${of === 'order' ? '这个订单' : '您'}的材料已占用 ${megabytes(used)}，上限 ${megabytes(limit)}，放不下这个文件。请压缩后上传，或联系接入商。`,
  },
  'material.harmful': {
    status: 422,
    zh: (it) => `文件中发现病毒（${it.found}），没有接收。请检查您的设备，换一个文件上传。`,
  },
  'material.not-scanned': { status: 503, zh: () => '病毒检查暂时不可用，文件没有接收，请稍后再试。' },
  'material.one-picture': { status: 422, zh: (it) => `${nameOf(it.kind)}只有一张，请替换原来的照片。` },
  'material.too-many-pages': {
    status: 422,
    zh: (it) => `${nameOf(it.kind)}最多 ${it.limit} 页，请先删除多余的页，或合并成一个 PDF。`,
  },
  'material.pages-changed': { status: 409, zh: (it) => `${nameOf(it.kind)}的页刚刚有变动，请刷新后重试。` },
  'material.page-not-drawn': { status: 404, zh: (it) => `第 ${it.page} 页在这里显示不出来，请直接打开 PDF 文件。` },
  'material.too-many': { status: 409, zh: (it) => `每个订单最多 ${it.limit} 份材料。` },
  'sheets.not-found': { status: 404, zh: () => '没有这份文书。' },
  'sheets.not-offered': { status: 422, zh: (it) => `此订单不需要由系统生成的${nameOf(it.kind)}。` },
  'sheets.stale': {
    status: 409,
    zh: (it) => `${nameOf(it.kind)}第 ${it.version} 版生成后订单内容已修改，请重新生成后再签署。`,
  },
  'sheets.not-on-screen': {
    status: 422,
    zh: (it) => `未确认该管局接受电子签署的${nameOf(it.kind)}，请打印、手写签署后拍照上传。`,
  },
  'sheets.signature-blank': { status: 422, zh: (it) => `${nameOf(it.kind)}上没有签名，请在签名框内写完整的姓名。` },
  'sheets.other-signer': { status: 422, zh: (it) => `这份文书须由${it.signer}签署。` },
  'filing-number.cannot-be-written': { status: 500, zh: (it) => `${it.number} 不是合法的备案号。` },
  'regulator.not-encodable': { status: 500, zh: () => '报文不符合管局的接口规范。' },
  'regulator.not-gbk': { status: 500, zh: (it) => `GBK 编码无法表示：${it.characters.join(' ')}。` },
  'regulator.file-too-large': { status: 500, zh: (it) => `上报文件超过 ${it.limitBytes} 字节。` },
  'regulator.cipher-unusable': { status: 500, zh: () => '上报通道的密钥和向量必须各为 16 字节。' },
  'regulator.ip-without-source': { status: 422, zh: (it) => `${it.range} 尚未报备来源，不能报备分配。` },
  'regulator.id-missing': { status: 500, zh: (it) => `${it.path} 没有编号。` },
  'rules.pack-refused': { status: 500, zh: (it) => `规则包 ${it.pack} 未通过检查，未启用。` },
  'rules.adjustment-refused': {
    status: 422,
    zh: (it) => `规则不能这样调整：${it.faults.map(({ rule, reason }) => `${rule}：${reason}`).join('；')}。`,
  },
  'rules.changed-meanwhile': { status: 409, zh: () => '规则刚刚被他人修改，请刷新后重试。' },
  'risk.marked-already': { status: 409, zh: (it) => `${it.shown} 已在风险名单中。` },
  'risk.not-found': { status: 404, zh: () => '风险名单中没有这条有效记录。' },
  'rules.version-not-found': { status: 404, zh: (it) => `没有第 ${it.version} 版规则。` },
  'contacts.not-a-contact': { status: 422, zh: () => '请先填写完整的手机号码或电子邮箱。' },
  'contacts.too-often': { status: 429, zh: () => '验证码发送过于频繁，请稍后再试。' },
  'contacts.wrong-code': { status: 422, zh: () => '验证码不对，请核对后重新输入。' },
  'contacts.code-expired': { status: 422, zh: () => '验证码已失效，请重新获取。' },
  'material.upload-not-found': { status: 404, zh: () => '没有可以继续的上传，请重新选择文件。' },
  'material.upload-gap': { status: 409, zh: (it) => `请从第 ${it.receivedBytes} 字节继续上传。` },
  'handover.not-found': { status: 404, zh: () => '链接无效。请完整打开链接，或在电脑上重新生成二维码。' },
  'handover.expired': { status: 410, zh: () => '链接已过期（有效期 10 分钟）。请在电脑上重新生成二维码。' },
  'handover.used': {
    status: 410,
    zh: () => '这个链接已经用完，不能再次使用。请看电脑上的页面，或在电脑上重新生成二维码。',
  },
  'handover.ended': { status: 410, zh: () => '这个链接已在电脑上取消。请在电脑上重新生成二维码。' },
  'handover.other-device': {
    status: 403,
    zh: () => '这个链接已在另一台手机或另一个浏览器中打开，只能在那里使用。请在电脑上重新生成二维码。',
  },
  'handover.not-this-step': {
    status: 403,
    zh: (it) => `这个链接不用于上传${nameOf(it.kind)}。`,
  },
  'handover.other-step': { status: 403, zh: () => '这个链接用于另一个步骤，请按打开链接时的页面操作。' },
  'handover.person-changed': {
    status: 409,
    zh: () => '生成链接后，这位负责人的姓名或证件号码已修改。请在电脑上重新生成二维码。',
  },
  'handover.too-often': { status: 429, zh: (it) => `一小时内最多生成 ${it.limit} 个链接，请稍后再试。` },
  'handover.no-mobile': { status: 422, zh: () => '请先填写这位负责人的手机号码，再发送短信。' },
  'faces.off': { status: 409, zh: () => '本平台未启用人脸核验，请选择其他核验方式。' },
  'faces.person-unknown': { status: 422, zh: () => '请先填写负责人的姓名和证件号码。' },
  'faces.consent-needed': { status: 409, zh: () => '请先阅读并同意人脸信息处理说明。' },
  'faces.consent-outdated': { status: 409, zh: () => '人脸信息处理说明已更新，请重新阅读。' },
  'faces.portrait-needed': { status: 422, zh: () => '请先上传负责人的证件人像面，再做人脸核验。' },
  'faces.too-many-failures': {
    status: 409,
    zh: (it) => `人脸核验已失败 ${it.limit} 次，请改用其他核验方式。`,
  },
  'faces.challenge-over': { status: 410, zh: () => '本次核验已使用或已过期，请重新开始。' },
  'faces.frames-unusable': { status: 422, zh: () => '没有收到完整的核验画面，请重新开始。' },
  'faces.frame-not-found': { status: 404, zh: () => '没有这帧画面，或已过保存期限。' },
  'faces.other-way-settled': { status: 409, zh: () => '没有待处理的核验预约。' },
  'faces.appointment-past': { status: 422, zh: () => '预约时间已过，请选择以后的时间。' },
  'faces.terms-not-asked': { status: 409, zh: () => '由服务器设置 OPENBEIAN_FACE 决定，请在那里修改。' },
  'faces.terms-outdated': { status: 409, zh: (it) => `模型说明已更新，请先阅读 ${it.version} 版。` },
  'messages.not-found': { status: 404, zh: () => '没有这条消息。' },
  'regulator.code-missing': { status: 500, zh: (it) => `代码表 ${it.table} 中没有 ${it.value}。` },
  'reporting.no-channel': { status: 409, zh: () => '还没有上报通道，请先在“上报”页面建立通道。' },
  'reporting.channel-not-found': { status: 404, zh: () => '没有这个上报通道。' },
  'reporting.dialect-unknown': { status: 500, zh: (it) => `不支持的接口版本：${it.dialect}。` },
  'reporting.channel-exists': { status: 409, zh: (it) => `已有接入商编号 ${it.ispId} 到该管局的通道。` },
  'reporting.channel-busy': { status: 409, zh: () => '通道正在上报，请稍后再试。' },
  'reporting.channel-stopped': { status: 409, zh: () => '通道已停止，请先重新开通。' },
  'reporting.keys-incomplete': { status: 422, zh: () => '密钥和向量须同时填写。' },
  'reporting.file-not-found': { status: 404, zh: () => '没有这个文件。' },
  'reporting.file-removed': { status: 410, zh: () => '文件已过保存期限，内容已删除。' },
  'reporting.file-unreadable': { status: 422, zh: (it) => `无法读取该文件：${it.reason}。` },
  'reporting.file-not-quarantined': { status: 409, zh: () => '该文件没有待重新处理的内容。' },
  'inspections.task-not-found': { status: 404, zh: () => '没有这个任务。' },
  'inspections.task-not-open': { status: 409, zh: () => '该任务已经处理。' },
  'inspections.answer-incomplete': { status: 422, zh: (it) => `管局要求填写：${answerFields[it.field]}。` },
  'inspections.decision-not-possible': {
    status: 409,
    zh: () => '订单的状态已变，不能再采用这个结果，只能保持不变。',
  },
  'inspections.outcome-unknown': {
    status: 422,
    zh: ({ outcome, known }) =>
      `管局的处理结果表中没有 ${outcome}，请从中选择：${known.map(({ id, zh }) => `${id} ${zh}`).join('，')}。`,
  },
  'reporting.paper-not-reportable': {
    status: 422,
    zh: (it) =>
      it.reason === 'unreadable'
        ? '图片无法读取，或无法压缩到管局的大小限制以内，请重新拍摄后上传。'
        : 'PDF 无法上报（管局此处只接收图片，或文件超过大小限制），请换成 JPEG 或 PNG。',
  },
  'cipher.cannot-open': { status: 500, zh: () => '加密的内容无法解开。' },
  'files.not-an-id': { status: 404, zh: () => '没有这个文件。' },
  'accounts.wrong-credentials': { status: 401, zh: () => '账号或密码不正确。' },
  'accounts.locked': { status: 429, zh: (it) => `密码错误次数过多，请在 ${it.retryAfterSeconds} 秒后重试。` },
  'accounts.login-taken': { status: 409, zh: () => '该账号已存在，请直接登录或换一个账号。' },
  'resources.not-found': { status: 404, zh: () => '没有可用的接入资源。' },
  'resources.quota-used-up': { status: 409, zh: (it) => `${it.name} 最多可备案 ${it.quota} 个服务，名额已用完。` },
}

const nameOf = (kind: string): string => materialName(kind, 'zh')

const answerFields = { passed: '核实是否通过', faults: '错误信息', outcome: '处理结果', decision: '如何处理' }

function megabytes(bytes: number): string {
  // the list of errors shows the names of the details instead
  return Number.isFinite(bytes) ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : String(bytes)
}
