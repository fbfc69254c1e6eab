import './scrolled-text.css'

/** Long text in a frame of its own, named by the heading before it. */
export const ScrolledText = ({ text, headingId }: { text: string; headingId: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
  <section className="card scrolled-text" tabIndex={0} aria-labelledby={headingId}>
    <pre data-text={headingId}>{text}</pre>
  </section>
)
