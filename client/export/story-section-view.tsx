import { useId } from 'react'
import type { StorySection } from '#shared/export/story.ts'
import { PictureView } from '../picture/picture-view.tsx'
import { keyed } from './keyed.ts'
import { StoryTable } from './story-table.tsx'
import css from './story.module.css'

interface Props {
  section: StorySection
  /** Level of the story's title. */
  level: 1 | 2
  rowsShown?: number | undefined
}

/** One part of the summary: what it comes to, what stands beside that, pictures, tables, and the small print. */
export function StorySectionView({ section, level, rowsShown }: Props) {
  const id = useId()
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <section className={css['section']} aria-labelledby={id}>
      <Heading id={id} className={css['heading']}>
        {section.title}
      </Heading>
      <p className={css['lead']} dir="auto">
        {section.lead}
      </p>
      {section.pictures.length > 0 && (
        <div className={css['pictures']}>
          {keyed(section.pictures, ({ name }) => name).map(({ key, item }) => (
            <PictureView key={key} picture={item} />
          ))}
        </div>
      )}
      {section.points.length > 0 && (
        <ul className={css['points']}>
          {keyed(section.points, (point) => point).map(({ key, item }) => (
            <li key={key} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )}
      {keyed(section.tables, ({ title }) => title).map(({ key, item }) => (
        <StoryTable key={key} table={item} rowsShown={rowsShown} />
      ))}
      {section.notes.length > 0 && (
        <div className={css['notes']}>
          {keyed(section.notes, (note) => note).map(({ key, item }) => (
            <p key={key} dir="auto">
              {item}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
