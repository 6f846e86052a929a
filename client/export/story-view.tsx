import type { Story } from '#shared/export/story.ts'
import type { Logo } from '#shared/portfolio/logo.ts'
import { StoryFrame } from './story-frame.tsx'
import { StorySectionView } from './story-section-view.tsx'

interface Props {
  story: Story
  /** Level of the title's heading; sections stand one below it. */
  level?: 1 | 2
  logo?: Logo | null
  /** Rows of a table that are shown; the others are counted. Absent: all of them. */
  rowsShown?: number
  /** Each part on a sheet of paper, as a document has it. */
  sheets?: boolean
}

/** The portfolio's summary as a page tells it: the same words, pictures and tables as slides and documents hold. */
export const StoryView = ({ story, level = 2, logo, rowsShown, sheets }: Props) => (
  <StoryFrame story={story} level={level} logo={logo} sheets={sheets}>
    {story.sections.map((section) => (
      <StorySectionView key={section.id} section={section} level={level} rowsShown={rowsShown} />
    ))}
  </StoryFrame>
)
