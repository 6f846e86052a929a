import { Link } from '@tanstack/react-router'
import type { BackboneGrouping } from '#shared/capability/backbone-groups.ts'
import css from './backbone.module.css'

const groupings = [
  { by: 'kind', label: 'By kind' },
  { by: 'trait', label: 'By trait' },
] as const satisfies readonly { by: BackboneGrouping; label: string }[]

/** How the capabilities are grouped, kept in the address. */
export const GroupSwitch = ({ current }: { current: BackboneGrouping }) => (
  <nav className={css['switch']} aria-label="Grouped">
    {groupings.map(({ by, label }) => (
      <Link
        key={by}
        to="."
        search={(before) => ({ ...before, by: by === 'kind' ? undefined : by })}
        replace
        resetScroll={false}
        // it is the chosen one only when the whole address says so
        activeOptions={{ exact: true, explicitUndefined: true }}
        aria-current={by === current ? 'true' : undefined}
      >
        {label}
      </Link>
    ))}
  </nav>
)
