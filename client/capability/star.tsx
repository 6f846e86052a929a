import css from './backbone.module.css'

/** Marks the most important capability, with its words. */
export const Star = () => (
  <span className={css['star']}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 .8 7.6 4.3l3.8.4-2.9 2.5.9 3.8L6 9l-3.4 2 .9-3.8L.6 4.7l3.8-.4Z" fill="currentColor" />
    </svg>
    most important
  </span>
)
