/** What somebody outside does for the provider with data of persons. */
export type ProcessorKind = 'sms' | 'email' | 'files' | 'faces' | 'identity' | 'companies'

/** 受托处理者: who outside is given data of persons, as this server is configured. */
export interface Processor {
  kind: ProcessorKind
  /** The host that is called, or the name a service goes by; left out where the configuration does not tell. */
  name?: string
}
