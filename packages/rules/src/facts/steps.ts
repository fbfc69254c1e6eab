/** What is known when the persons of an order are identified. */
export interface IdentityFacts {
  /** Tries of the liveness check so far. */
  attempts?: number
}

/** What is known of the ministry's SMS. */
export interface SmsFacts {
  /** Wrong codes so far. */
  wrongCodes?: number
}

/** What is known when a reviewer decides. */
export interface ReviewFacts {
  /** Working days since the order was handed in. */
  workingDays?: number
}

/** What is known when an order is reported to the administration. */
export interface ReportFacts {
  /** Bytes of the file before it is sealed. */
  bytes?: number
}
