import { markdownOf } from '#shared/export/markdown.ts'
import type { Story } from '#shared/export/story.ts'
import { countText } from '../ui/format.ts'
import css from './export.module.css'

/** Lines of the file that are shown: the verdict and what decides it; the table of initiatives may be very long. */
const linesShown = 120

/** What the Markdown file says, as it will be saved. */
export function SummaryPreview({ story }: { story: Story }) {
  const lines = markdownOf(story).trimEnd().split('\n')
  const rest = lines.length - linesShown
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" className={css['heading']}>
        The summary, as it will be written
      </h2>
      {/* scrolls by itself, so it can be reached by keyboard */}
      <pre className={css['preview']} tabIndex={0} aria-labelledby="preview">
        {lines.slice(0, linesShown).join('\n')}
      </pre>
      {rest > 0 && <p className={css['rest']}>And {countText(rest)} more lines in the file.</p>}
    </section>
  )
}
