import type { MaterialKind } from './material-kinds.ts'
import { materialName } from './material-lists.ts'
import type { Actor, OrderAction, OrderState } from './order-state.ts'

/** One sentence for each promise that can be broken; the details are tied to the code. */
const messages = {
  'order.not-found': (it: { orderId: string }) => `There is no order ${it.orderId}.`,
  'order.action-not-allowed': (it: { state: OrderState; action: OrderAction; actor: Actor; allowed: OrderAction[] }) =>
    `An order that is ${it.state} does not let the ${it.actor} take "${it.action}"; allowed: ${it.allowed.join(', ') || 'nothing'}.`,
  'order.changed-meanwhile': (it: { orderId: string; allowed: OrderAction[] }) =>
    `The order ${it.orderId} was changed by someone else meanwhile; read it again.`,
  'order.prepared-by-reviewer': (it: { orderId: string }) =>
    `Whoever prepared the order ${it.orderId} cannot pass it: another reviewer must.`,
  'order.not-editable': (it: { orderId: string; state: OrderState; allowed: OrderAction[] }) =>
    `The order ${it.orderId} is ${it.state}: its filing and papers cannot be changed now.`,
  'order.type-not-offered': (it: { orderType: string }) => `Orders of the type ${it.orderType} cannot be begun yet.`,
  'order.record-needed': (it: { orderType: string; about: string }) =>
    `An order of the type ${it.orderType} is about a filed ${it.about}: say which.`,
  'registry.not-filed': (it: { what: string }) => `There is nothing filed as ${it.what} that an order could be about.`,
  'order.customer-unknown': (it: { customerLogin: string }) =>
    `There is no customer with the login "${it.customerLogin}" to begin an order for.`,
  'order.has-blocking-findings': (it: { orderId: string; findings: readonly object[] }) =>
    `The rules find ${it.findings.length} things in the order ${it.orderId} that must be mended first.`,
  'order.no-such-field': (it: { paths: string[] }) => `The filing has no field ${it.paths.join(', ')}.`,
  'order.identity-not-confirmed': (it: { orderId: string }) =>
    `Nobody has confirmed the identities of the order ${it.orderId} as they are now.`,
  'order.claimed-by-other': (it: { orderId: string; claimedBy: string; allowed: OrderAction[] }) =>
    `The order ${it.orderId} is being reviewed by ${it.claimedBy}.`,
  'order.not-in-review': (it: { orderId: string; state: OrderState; allowed: OrderAction[] }) =>
    `The order ${it.orderId} is ${it.state}: there is nothing to review.`,
  'order.revealed-too-often': (it: { limit: number; minutes: number }) =>
    `More than ${it.limit} looks at masked values within ${it.minutes} minutes.`,
  'material.not-found': (it: { materialId: string }) => `There is no paper ${it.materialId}.`,
  'material.too-large': (it: { limit: number; unit: 'bytes' | 'pixels' | 'pages' | 'unpacked bytes' }) =>
    `The file has more than ${it.limit} ${it.unit}.`,
  'material.not-accepted': (it: { reason: 'type' | 'unlike-its-name' | 'broken' | 'encrypted' | 'heic' }) =>
    it.reason === 'heic'
      ? 'This server cannot convert HEIC pictures: save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible) and upload that.'
      : `The file is no readable JPEG, PNG or PDF (${it.reason}).`,
  'material.not-clear': (it: { kind: MaterialKind; faults: { code: string; zh: string; en: string }[] }) =>
    `${materialName(it.kind, 'en')}: ${it.faults.map((fault) => fault.en).join(' ')}`,
  'material.too-many': (it: { limit: number }) => `An order keeps at most ${it.limit} papers.`,
  'material.one-picture': (it: { kind: MaterialKind }) =>
    `${materialName(it.kind, 'en')} is one picture: replace it instead of adding another.`,
  'material.too-many-pages': (it: { kind: MaterialKind; limit: number }) =>
    `${materialName(it.kind, 'en')} has ${it.limit} pages already, which is the most: put them together into one PDF.`,
  'material.pages-changed': (it: { kind: MaterialKind }) =>
    `The pages of ${materialName(it.kind, 'en')} were changed meanwhile: read them again.`,
  'material.page-not-drawn': (it: { page: number }) =>
    `Page ${it.page} of this paper cannot be shown as a picture here: open the PDF itself.`,
  'material.no-room': (it: { of: 'order' | 'customer'; used: number; limit: number; sizeBytes: number }) =>
    `The papers of this ${it.of} take up ${it.used} of ${it.limit} bytes: ${it.sizeBytes} more have no room.`,
  'material.harmful': (it: { found: string }) => `The virus scan found ${it.found} in the file.`,
  'material.not-scanned': (_: Record<string, never>) =>
    'The virus scanner cannot be asked now: nothing is taken in without it.',
  'sheets.not-found': (it: { sheetId: string }) => `There is no sheet ${it.sheetId}.`,
  'sheets.not-offered': (it: { kind: string; about: string }) =>
    `This order needs no ${it.kind} of ${it.about} that could be made here.`,
  'sheets.stale': (it: { kind: MaterialKind; version: number }) =>
    `The order has changed since version ${it.version} of the ${it.kind} was made: make it again, then sign it.`,
  'sheets.not-on-screen': (it: { kind: MaterialKind }) =>
    `Nobody has said that this administration takes a ${it.kind} signed on a screen: print it, sign it, photograph it.`,
  'sheets.signature-blank': (it: { kind: MaterialKind }) =>
    `There is no signature on the ${it.kind}: write the whole name into the field.`,
  'sheets.other-signer': (it: { signer: string }) => `This sheet is to be signed by ${it.signer}.`,
  'filing-number.cannot-be-written': (it: { number: string }) => `${it.number} would not be a filing number.`,
  'regulator.not-encodable': (it: { faults: { path: string; reason: string; detail: string }[] }) =>
    `The schema would refuse this document: ${it.faults.map((fault) => `${fault.path} ${fault.reason} (${fault.detail})`).join('; ')}.`,
  'regulator.not-gbk': (it: { characters: string[] }) => `GBK cannot carry ${it.characters.join(' ')}.`,
  'regulator.file-too-large': (it: { sizeBytes: number; limitBytes: number }) =>
    `A file of ${it.sizeBytes} bytes is over the administration's limit of ${it.limitBytes}.`,
  'regulator.cipher-unusable': (it: { keyBytes: number; ivBytes: number }) =>
    `Key and IV need 16 bytes each, not ${it.keyBytes} and ${it.ivBytes}.`,
  'regulator.ip-without-source': (it: { range: string }) =>
    `The addresses ${it.range} are allocated and come from no source that was reported before.`,
  'regulator.id-missing': (it: { path: string }) => `There is no id for ${it.path}.`,
  'rules.pack-refused': (it: { pack: string; faults: { rule: string; reason: string }[] }) =>
    `The rule pack ${it.pack} is refused: ${it.faults.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ')}.`,
  'rules.adjustment-refused': (it: { day: string; faults: { rule: string; reason: string }[] }) =>
    `The rules cannot be adjusted so: ${it.faults.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ')}.`,
  'rules.changed-meanwhile': (it: { expected: number }) =>
    `The rules are no longer at version ${it.expected}: someone changed them meanwhile; read them again.`,
  'risk.marked-already': (it: { kind: string; shown: string }) =>
    `The ${it.kind} ${it.shown} is on the risk list already.`,
  'risk.not-found': (it: { riskId: string }) => `There is no entry ${it.riskId} that counts on the risk list.`,
  'rules.version-not-found': (it: { version: number }) => `There is no version ${it.version} of the rules.`,
  'contacts.not-a-contact': (it: { paths: string[] }) =>
    `There is no complete mobile or e-mail address at ${it.paths.join(', ')}.`,
  'contacts.too-often': (it: { span: string; limit: number }) =>
    `Codes were sent too often (${it.limit} by ${it.span}): wait before asking again.`,
  'contacts.wrong-code': (it: { paths: string[] }) => `That is not the code sent for ${it.paths.join(', ')}.`,
  'contacts.code-expired': (it: { paths: string[] }) =>
    `No code counts for ${it.paths.join(', ')} now: ask for another.`,
  'material.upload-not-found': (it: { uploadId: string }) => `There is no upload ${it.uploadId} to go on with.`,
  'material.upload-gap': (it: { receivedBytes: number }) =>
    `The upload goes on at byte ${it.receivedBytes}: a piece before is missing.`,
  'handover.not-found': (_: Record<string, never>) =>
    'This link leads nowhere: make a new code on the computer, and open it whole.',
  'handover.expired': (_: Record<string, never>) =>
    'This link is no longer valid: it counts for ten minutes. Make a new code on the computer.',
  'handover.used': (_: Record<string, never>) =>
    'This link has done its work and cannot be used again. Look at the computer, or make a new code there.',
  'handover.ended': (_: Record<string, never>) => 'This link was taken back on the computer. Make a new code there.',
  'handover.other-device': (_: Record<string, never>) =>
    'This link was opened on another device or in another browser first, and works only there. Make a new code on the computer.',
  'handover.not-this-step': (it: { kind: string }) => `This link does not ask for ${it.kind}.`,
  'handover.other-step': (it: { step: string }) => `This link is for another step (${it.step}).`,
  'handover.person-changed': (_: Record<string, never>) =>
    'Name or certificate of the person has changed since this link was made. Make a new code on the computer.',
  'handover.too-often': (it: { limit: number }) =>
    `More than ${it.limit} links within an hour: wait before making another.`,
  'handover.no-mobile': (it: { paths: string[] }) =>
    `There is no mobile at ${it.paths.join(', ')} to send the link to: type it first.`,
  'faces.off': (_: Record<string, never>) => 'No faces are compared here: choose another way.',
  'faces.person-unknown': (it: { about: string }) =>
    `The filing does not say yet who the person of ${it.about} is: name and certificate come first.`,
  'faces.consent-needed': (it: { about: string }) =>
    `The person of ${it.about || 'this check'} has not agreed to have their face compared.`,
  'faces.consent-outdated': (it: { version: string }) =>
    `The text about faces has changed: read version ${it.version} first.`,
  'faces.portrait-needed': (it: { about: string }) =>
    `The front of the certificate of ${it.about} comes first: faces are compared with its picture.`,
  'faces.too-many-failures': (it: { limit: number }) =>
    `After ${it.limit} failures faces are not compared any more: choose another way.`,
  'faces.challenge-over': (_: Record<string, never>) =>
    'The challenge was used, has expired or is not this one: begin again.',
  'faces.frames-unusable': (_: Record<string, never>) =>
    'The frames are not those of a capture: up to 48 JPEGs of at most 400 KB, with their times and sizes.',
  'faces.frame-not-found': (_: Record<string, never>) => 'There is no such frame, or it is kept no longer.',
  'faces.other-way-settled': (_: Record<string, never>) => 'There is nothing open to settle.',
  'faces.appointment-past': (_: Record<string, never>) => 'An appointment lies ahead: choose a later time.',
  'faces.terms-not-asked': (_: Record<string, never>) =>
    'A setting of the server decides about faces (OPENBEIAN_FACE, OPENBEIAN_FACE_TERMS_ACCEPTED): change it there.',
  'faces.terms-outdated': (it: { version: string }) =>
    `The text about the models has changed: read version ${it.version} first.`,
  'messages.not-found': (it: { messageId: string }) => `There is no message ${it.messageId}.`,
  'regulator.code-missing': (it: { table: string; value: string }) =>
    `The code table ${it.table} has no ${it.value || 'empty value'}.`,
  'reporting.no-channel': (it: { province: string }) => `There is no channel for the province ${it.province}.`,
  'reporting.channel-not-found': (it: { channelId: string }) => `There is no channel ${it.channelId}.`,
  'reporting.dialect-unknown': (it: { dialect: string }) => `This version does not speak the interface ${it.dialect}.`,
  'reporting.channel-exists': (it: { administration: string; ispId: string }) =>
    `There is a channel to ${it.administration} as ${it.ispId} already.`,
  'reporting.channel-busy': (it: { channelId: string }) => `The channel ${it.channelId} is sending just now.`,
  'reporting.channel-stopped': (it: { channelId: string }) => `The channel ${it.channelId} is stopped: open it first.`,
  'reporting.keys-incomplete': (_: Record<string, never>) => 'Key and initialisation vector are given together.',
  'reporting.file-not-found': (it: { fileId: string }) => `There is no file ${it.fileId}.`,
  'reporting.file-removed': (it: { fileId: string }) => `The content of the file ${it.fileId} is kept no longer.`,
  'reporting.file-unreadable': (it: { reason: string }) => `The file cannot be read: ${it.reason}.`,
  'reporting.file-not-quarantined': (it: { fileId: string; state: string }) =>
    `The file ${it.fileId} is ${it.state}: there is nothing to do again.`,
  'inspections.task-not-found': (it: { taskId: string }) => `There is no task ${it.taskId}.`,
  'inspections.task-not-open': (it: { taskId: string; state: string }) =>
    `The task ${it.taskId} is ${it.state} already.`,
  'inspections.answer-incomplete': (it: { field: 'passed' | 'faults' | 'outcome' | 'decision' }) =>
    `The administration wants "${it.field}" in the answer too.`,
  'inspections.decision-not-possible': (it: { orderId: string; state: OrderState }) =>
    `The order ${it.orderId} is ${it.state} by now: the result cannot be taken over, only left.`,
  'inspections.outcome-unknown': (it: { outcome: number; known: { id: number; zh: string; en: string }[] }) =>
    `The administration has no outcome ${it.outcome}; choose one of ${it.known.map(({ id, en }) => `${id} ${en}`).join(', ')}.`,
  'reporting.paper-not-reportable': (it: { kind: string; about: string; reason: 'pdf' | 'too-large' | 'unreadable' }) =>
    `The paper ${it.kind} of ${it.about} cannot be reported (${it.reason}): a picture is needed instead.`,
  'cipher.cannot-open': (it: { context: string }) => `What is sealed as ${it.context} does not open here.`,
  'files.not-an-id': (it: { fileId: string }) => `${it.fileId} is not the id of a file.`,
  'accounts.wrong-credentials': (_: Record<string, never>) => 'Login or password is wrong.',
  'accounts.locked': (it: { retryAfterSeconds: number }) =>
    `Too many wrong passwords; try again in ${it.retryAfterSeconds} seconds.`,
  'accounts.login-taken': (_: Record<string, never>) =>
    'There is an account with this login already: sign in, or choose another.',
  'resources.not-found': (it: { what: string }) => `There is no ${it.what} that you could use.`,
  'resources.quota-used-up': (it: { name: string; quota: number }) =>
    `${it.name} carries ${it.quota} services at most, and all are taken.`,
} as const

export type ErrorCode = keyof typeof messages
export type ErrorDetails<Code extends ErrorCode> = Parameters<(typeof messages)[Code]>[0]

/** A promise that was broken: what somebody asked for cannot be done. Wrong input is a finding, not this. */
export class FilingError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly details: ErrorDetails<Code>

  constructor(code: Code, details: ErrorDetails<Code>) {
    super((messages[code] as (it: ErrorDetails<Code>) => string)(details))
    this.name = 'FilingError'
    this.code = code
    this.details = details
  }
}

export const errorCodes = Object.keys(messages) as ErrorCode[]
