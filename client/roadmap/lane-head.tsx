import { UnstyledButton } from '@mantine/core'
import { laneWords } from '#shared/roadmap/lane.words.ts'
import { countText } from '../ui/format.ts'
import css from './chart.module.css'
import type { RoadmapLine } from './use-roadmap.ts'

/** The head of a lane, which opens and closes it. */
export const LaneHead = (props: {
  line: RoadmapLine & { kind: 'lane' }
  top: number
  height: number
  onToggle: () => void
}) => {
  const { lane, count, isOpen } = props.line
  const { name, about } = laneWords[lane]
  return (
    <div className={css['lane']} style={{ top: props.top, height: props.height }} role="listitem">
      <UnstyledButton className={css['laneName']} aria-expanded={isOpen} onClick={props.onToggle}>
        <span className={css['chevron']} aria-hidden="true" />
        <b>{name}</b> <span className={css['count']}>{countText(count)}</span>
        <span className={css['about']}>{about}</span>
      </UnstyledButton>
    </div>
  )
}
