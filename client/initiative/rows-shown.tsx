import { UnstyledButton } from '@mantine/core'
import { standsInSeveral } from '#shared/initiative/group.ts'
import type { Column } from '#shared/initiative/column.ts'
import { countText } from '../ui/format.ts'
import css from './initiatives.module.css'

interface Props {
  shown: number
  of: number
  group: Column | undefined
  /** Rows that stay only because they were edited here. */
  astray: number
  onTidy: () => void
}

/** "12 of 64", and how many of them an edit moved out of the filter or the order. */
export const RowsShown = ({ shown, of, group, astray, onTidy }: Props) => (
  <>
    {shown === of ? countText(of) : `${countText(shown)} of ${countText(of)}`}
    {group && standsInSeveral(group) && `, each under all of its ${group.label.toLowerCase()}`}
    {astray > 0 && (
      <UnstyledButton
        className={css['tidy']}
        onClick={onTidy}
        title="Rows that you edited stay where they are until you tidy."
      >
        {countText(astray)} out of place: tidy
      </UnstyledButton>
    )}
  </>
)
