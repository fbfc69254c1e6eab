import { accountEndpoints } from './accounts.ts'
import { auditEndpoints } from './audit.ts'
import { batchEndpoints } from './batches.ts'
import { brandEndpoints } from './brand.ts'
import { budgetEndpoints } from './budget-views.ts'
import { calendarEndpoints } from './calendar.ts'
import { codeTableEndpoints } from './code-tables.ts'
import { contactEndpoints } from './contacts.ts'
import { copyEndpoints } from './copies.ts'
import { customerEndpoints } from './customers.ts'
import { dataRequestEndpoints } from './data-requests.ts'
import { faceTermsEndpoints } from './face-terms.ts'
import { faceEndpoints } from './faces.ts'
import { filedMaterialEndpoints } from './filed-materials.ts'
import { handoverStepEndpoints } from './handover-steps.ts'
import { handoverEndpoints } from './handovers.ts'
import { importEndpoints } from './imports.ts'
import { inspectionEndpoints } from './inspections.ts'
import { loadedFileEndpoints } from './loaded-files.ts'
import { mandateEndpoints } from './mandates.ts'
import { materialEndpoints } from './materials.ts'
import { messageEndpoints } from './messages.ts'
import { nameEndpoints } from './names.ts'
import { needEndpoints } from './need-to-file.ts'
import { noticeEndpoints } from './notices.ts'
import { orderEndpoints } from './orders.ts'
import { otherWayEndpoints } from './other-ways.ts'
import { ownAccountEndpoints } from './own-account.ts'
import { passkeyEndpoints } from './passkeys.ts'
import { privacyEndpoints } from './privacy.ts'
import { privacyRecordEndpoints } from './privacy-records.ts'
import { productEndpoints } from './products.ts'
import { readingEndpoints } from './readings.ts'
import { registryEndpoints } from './registry.ts'
import { regulatorCodeEndpoints } from './regulator-codes.ts'
import { reportingEndpoints } from './reporting.ts'
import { resourceEndpoints } from './resources.ts'
import { reviewEndpoints } from './reviews.ts'
import { riskEndpoints } from './risk-list.ts'
import { ruleEndpoints } from './rules.ts'
import { searchEndpoints } from './search.ts'
import { secondFactorEndpoints } from './second-factor.ts'
import { settingEndpoints } from './setting-views.ts'
import { setupEndpoints } from './setup.ts'
import { sheetEndpoints } from './sheets.ts'
import { signInServiceEndpoints } from './sign-in-services.ts'
import { signUpEndpoints } from './sign-ups.ts'
import { staffEndpoints } from './staff.ts'
import { uploadEndpoints } from './uploads.ts'

export * from './accounts.ts'
export * from './audit.ts'
export * from './batches.ts'
export * from './brand.ts'
export * from './brand-colours.ts'
export * from './brand-texts.ts'
export * from './budget-views.ts'
export * from './budgets.ts'
export * from './calendar.ts'
export * from './code-tables.ts'
export * from './contacts.ts'
export * from './copies.ts'
export * from './customers.ts'
export * from './data-requests.ts'
export * from './face-terms.ts'
export * from './faces.ts'
export * from './filed-materials.ts'
export * from './handover-steps.ts'
export * from './handovers.ts'
export * from './import-mapping.ts'
export * from './imports.ts'
export * from './inspections.ts'
export * from './loaded-files.ts'
export {
  filledMailText,
  type MailText,
  type MailTextName,
  type MailTextRow,
  type MailValues,
  mailPlaceholders,
  mailTextNames,
  mailTexts,
} from './mail-texts.ts'
export * from './mandates.ts'
export * from './materials.ts'
export * from './messages.ts'
export * from './names.ts'
export * from './need-to-file.ts'
export * from './notices.ts'
export * from './orders.ts'
export * from './other-ways.ts'
export * from './own-account.ts'
export * from './pages.ts'
export * from './passkeys.ts'
export * from './personal-data.ts'
export * from './privacy.ts'
export * from './privacy-records.ts'
export * from './products.ts'
export * from './readings.ts'
export * from './registry.ts'
export * from './regulator-codes.ts'
export * from './reporting.ts'
export * from './resources.ts'
export * from './reviews.ts'
export * from './risk-list.ts'
export * from './rules.ts'
export * from './search.ts'
export * from './second-factor.ts'
export * from './setting-views.ts'
export * from './settings.ts'
export * from './setup.ts'
export * from './sheets.ts'
export * from './sign-in-services.ts'
export * from './sign-ups.ts'
export * from './staff.ts'
export * from './uploads.ts'

/** The whole API. */
export const endpoints = {
  ...accountEndpoints,
  ...signUpEndpoints,
  ...staffEndpoints,
  ...copyEndpoints,
  ...customerEndpoints,
  ...ownAccountEndpoints,
  ...searchEndpoints,
  ...secondFactorEndpoints,
  ...settingEndpoints,
  ...passkeyEndpoints,
  ...signInServiceEndpoints,
  ...setupEndpoints,
  ...privacyEndpoints,
  ...dataRequestEndpoints,
  ...privacyRecordEndpoints,
  ...needEndpoints,
  ...productEndpoints,
  ...nameEndpoints,
  ...orderEndpoints,
  ...mandateEndpoints,
  ...materialEndpoints,
  ...sheetEndpoints,
  ...contactEndpoints,
  ...readingEndpoints,
  ...uploadEndpoints,
  ...handoverEndpoints,
  ...faceEndpoints,
  ...handoverStepEndpoints,
  ...otherWayEndpoints,
  ...faceTermsEndpoints,
  ...reviewEndpoints,
  ...ruleEndpoints,
  ...loadedFileEndpoints,
  ...riskEndpoints,
  ...resourceEndpoints,
  ...reportingEndpoints,
  ...regulatorCodeEndpoints,
  ...registryEndpoints,
  ...filedMaterialEndpoints,
  ...importEndpoints,
  ...inspectionEndpoints,
  ...noticeEndpoints,
  ...messageEndpoints,
  ...batchEndpoints,
  ...brandEndpoints,
  ...budgetEndpoints,
  ...auditEndpoints,
  ...codeTableEndpoints,
  ...calendarEndpoints,
}
