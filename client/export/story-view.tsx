import type { CSSProperties } from 'react'
import type { Story } from '#shared/export/story.ts'
import { keyed } from './keyed.ts'
import { StorySectionView } from './story-section-view.tsx'
import css from './story.module.css'

interface Props {
  story: Story
  /** Level of the title's heading; sections stand one below it. */
  level?: 1 | 2
  /** Rows of a table that are shown; the others are counted. Absent: all of them. */
  rowsShown?: number
  /** Each part on a sheet of paper, as a document has it. */
  sheets?: boolean
}

/** The portfolio's summary as a page tells it: the same words, pictures and tables as slides and documents hold. */
export function StoryView({ story, level = 2, rowsShown, sheets = false }: Props) {
  const Title = `h${level}` as const
  // somebody's colour, checked where it was set: a line, never ground for text
  const accent: CSSProperties & { '--story-accent'?: string } =
    story.accent === null ? {} : { '--story-accent': story.accent }
  return (
    <article className={css['story']} data-sheets={sheets || undefined} style={accent}>
      <header className={css['cover']}>
        {story.label !== null && <p className={css['label']}>{story.label}</p>}
        <Title className={css['title']} dir="auto">
          {story.title}
        </Title>
        <p className={css['strategy']}>{story.strategy}</p>
        {story.direction !== null && (
          <p className={css['direction']} dir="auto">
            {story.direction}
          </p>
        )}
        {story.stamp.length > 0 && (
          <ul className={css['stamp']}>
            {keyed(story.stamp, (line) => line).map(({ key, item }) => (
              <li key={key} dir="auto">
                {item}
              </li>
            ))}
          </ul>
        )}
      </header>
      {story.sections.map((section) => (
        <StorySectionView key={section.id} section={section} level={level} rowsShown={rowsShown} />
      ))}
    </article>
  )
}
