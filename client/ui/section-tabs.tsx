import { Link } from '@tanstack/react-router'
import css from './section-tabs.module.css'

interface Section {
  id: string
  label: string
}

/** A page's sections, each with an address of its own: `?tab=members`. The first one is the page without it. */
export const SectionTabs = (props: { label: string; sections: readonly Section[]; current: string }) => (
  <nav className={css['tabs']} aria-label={props.label}>
    {props.sections.map(({ id, label }) => (
      <Link
        key={id}
        to="."
        search={{ tab: id }}
        className={css['tab']}
        aria-current={id === props.current ? 'page' : undefined}
        resetScroll={false}
      >
        {label}
      </Link>
    ))}
  </nav>
)
