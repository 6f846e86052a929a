import { levelWords } from '#shared/capability/capability.words.ts'
import css from './level-map.module.css'

/** What the levels are called, each beside its colour. */
export const LevelLegend = () => (
  <p className={css['legend']}>
    <span className={css['legendTitle']}>Levels, a scale of ours:</span>
    {levelWords.map((word, level) => (
      <span key={word}>
        <i data-level={level} aria-hidden="true" />
        {level} {word}
      </span>
    ))}
  </p>
)
