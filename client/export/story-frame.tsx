import type { CSSProperties, ReactNode } from 'react'
import type { Story } from '#shared/export/story.ts'
import type { Logo } from '#shared/portfolio/logo.ts'
import { keyed } from './keyed.ts'
import css from './story.module.css'

interface Props {
  story: Story
  /** Level of the title's heading. */
  level: 1 | 2
  logo?: Logo | null | undefined
  /** Each part on a sheet of paper, as a document has it. */
  sheets?: boolean | undefined
  isBusy?: boolean
  /** The sections. */
  children: ReactNode
}

/** What stands before the parts of a story: whose it is, what was declared, and the stamp. */
export function StoryFrame({ story, level, logo, sheets = false, isBusy = false, children }: Props) {
  const Title = `h${level}` as const
  // somebody's colour, checked where it was set: a line, never ground for text
  const accent: CSSProperties & { '--story-accent'?: string } =
    story.accent === null ? {} : { '--story-accent': story.accent }
  return (
    <article className={css['story']} data-sheets={sheets || undefined} style={accent} aria-busy={isBusy}>
      <header className={css['cover']}>
        {logo && (
          <img className={css['logo']} src={`data:${logo.mediaType};base64,${logo.base64}`} alt="Logo" />
        )}
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
      {children}
    </article>
  )
}
