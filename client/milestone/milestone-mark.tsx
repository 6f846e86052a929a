import css from './milestone-mark.module.css'

/** A diamond: filled once it is reached. The words beside it say the same. */
export const MilestoneMark = ({ isDone }: { isDone: boolean }) => (
  <svg className={css['mark']} width="12" height="12" viewBox="0 0 12 12" data-done={isDone || undefined}>
    <path d="M6 1 11 6 6 11 1 6Z" />
  </svg>
)
