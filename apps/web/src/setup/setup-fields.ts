/** What is typed, by its place in the setup. */
export const noFields = {
  'provider.name': '',
  'provider.code': '',
  'provider.licence': '',
  'provider.contact.name': '',
  'provider.contact.phone': '',
  'provider.contact.email': '',
  'provider.publicUrl': '',
  'administrator.name': '',
  'administrator.login': '',
}
export type SetupFields = typeof noFields
export type SetupField = keyof SetupFields
