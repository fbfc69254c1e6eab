/** Measured for Human's `faceres` by cosine on the pictures npm packages ship (docs/faces.md); to be measured again on local, consented ones. */
export const thresholds = {
  /** Live capture against the portrait of a certificate. */
  match: { pass: 0.6, review: 0.45 },
  /** Two frames of one capture: looking straight, and turned away. */
  sameFace: { straight: 0.6, turned: 0.5 },
  /**
   * Below one of these the face may be a picture of a picture. Passing them proves nothing: a close replay looks real to
   * the models.
   */
  passive: { real: 0.4, live: 0.4 },
  /** Share of the frames on which something straight stands on both sides. */
  framed: 0.5,
  /** Change against the same person looking straight. */
  turnRadians: 0.15,
  /** Share of the open eye. */
  eyesClosed: 0.82,
  eyesOpenAgain: 0.9,
  /** More darkness than with the mouth closed. */
  mouthOpen: 0.25,
  /** Of the shorter side of the picture. */
  minFaceSize: 0.2,
  /** Mean difference of two frames in grey levels below which nothing moved: a camera's noise alone is more. */
  still: 0.4,
}

export type Thresholds = typeof thresholds
