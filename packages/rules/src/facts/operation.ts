/** What is known of a filed service today. */
export interface OperationFacts {
  /** The filing number its home page shows; empty where it shows none. */
  shownNumber?: string
}
