import { Popover } from '@mantine/core'
import { roadmapFrame } from '#shared/chart/roadmap.ts'
import type { BarShape } from '#shared/chart/roadmap.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Dates } from '#shared/roadmap/lanes.ts'
import css from './chart.module.css'
import page from './roadmap.module.css'
import { DatesForm } from './dates-form.tsx'

interface Props {
  row: Initiative
  place: { top: number; bar: BarShape | null }
  broken: readonly string[]
  onSave: (dates: Dates) => void
  onClose: () => void
  onOpen: () => void
}

/** The dates of a bar, typed; where it says what is out of order, too. */
export const DatesPopover = ({ row, place, broken, onSave, onClose, onOpen }: Props) => (
  <Popover
    opened
    onChange={(opened) => {
      if (!opened) onClose()
    }}
    position="bottom-start"
    shadow="md"
    trapFocus
    withinPortal
    // the bar itself has opened it, and says so; what stands here only marks the place
    withRoles={false}
  >
    <Popover.Target>
      <span
        className={css['anchor']}
        style={{
          top: place.top + roadmapFrame.barTop,
          left: place.bar?.x ?? 0,
          width: Math.min(place.bar?.width ?? 1, 240),
          height: roadmapFrame.bar + 4,
        }}
      />
    </Popover.Target>
    <Popover.Dropdown role="dialog" className={page['dates'] ?? ''} aria-label={`Dates of ${row.key}`}>
      <DatesForm {...{ row, broken, onSave, onOpen }} onCancel={onClose} />
    </Popover.Dropdown>
  </Popover>
)
