import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import type { BlockPlan } from '#shared/initiative/block.ts'
import { countText } from '../../ui/format.ts'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import css from './block-preview.module.css'
import { DayOrderChoice } from './day-order-choice.tsx'
import type { Preview } from './use-blocks.ts'

interface Props {
  preview: Preview
  onApply: () => void
  onCancel: () => void
}

const shownAtOnce = 200

/** What a block would do before it does it: new rows and names, and each cell that is left, as it came and why. */
export function BlockPreview({ preview, onApply, onCancel }: Props) {
  const { act, plan, days } = preview
  const { problems, created, cells } = plan
  const isAsked = days.some((one) => one.order === null)
  const changes = useMemo(
    () => [
      ...plan.changes.map(({ row, patch }) => ({ id: row.id, patch })),
      ...created.map((patch) => ({ patch })),
    ],
    [plan, created],
  )
  const after = useEffectOnFocus(changes.length > 0 ? changes : null)
  return (
    <Modal opened centered size="lg" onClose={onCancel} title={`${act}: look before it is saved`}>
      <ul className={css['facts']}>
        {factsOf(plan).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {days.length > 0 && <DayOrderChoice readings={days} onSay={preview.sayOrder} />}
      {changes.length > 0 && (
        <p className={css['effect']}>
          <EffectLine after={after} />
        </p>
      )}
      {problems.length > 0 && (
        <section aria-label="Cells that are left as they are">
          <h3 className={css['title']}>
            {problems.length === 1 ? 'One cell is' : `${countText(problems.length)} cells are`} left as they
            are. Nothing is guessed.
          </h3>
          {/* scrolled by key, too */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div
            className={css['scroller']}
            tabIndex={0}
            role="group"
            aria-label="Cells, as they came, and why"
          >
            <table className={css['table']}>
              <thead>
                <tr>
                  <th scope="col">Row</th>
                  <th scope="col">Column</th>
                  <th scope="col">As it came</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {problems.slice(0, shownAtOnce).map(({ row, column, text, message }, at) => (
                  // the same cell may come twice
                  // oxlint-disable-next-line react/no-array-index-key
                  <tr key={at}>
                    <th scope="row">{row}</th>
                    <td>{column || 'Whole row'}</td>
                    <td className={css['original']}>{text}</td>
                    <td>{message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {problems.length > shownAtOnce && <p>And {countText(problems.length - shownAtOnce)} more.</p>}
          </div>
        </section>
      )}
      <div className={css['acts']}>
        <Button {...(isAsked ? {} : { 'data-autofocus': true })} onClick={onApply} disabled={cells === 0}>
          {cells === 0 ? 'Nothing to apply' : problems.length > 0 ? 'Apply the rest' : 'Apply'}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Modal>
  )
}

const many = (count: number, one: string, several: string) =>
  `${countText(count)} ${count === 1 ? one : several}`

/** What it does, in sentences. */
function factsOf({ changes, created, newUnits, newPeople }: BlockPlan): string[] {
  return [
    ...(changes.length > 0 ? [`Changes ${many(changes.length, 'initiative', 'initiatives')}.`] : []),
    ...(created.length > 0
      ? [
          `Adds ${many(created.length, 'initiative', 'initiatives')}: ${listed(created.map((one) => one.title))}.`,
        ]
      : []),
    ...(newUnits.length > 0 ? [`Makes ${many(newUnits.length, 'unit', 'units')}: ${listed(newUnits)}.`] : []),
    ...(newPeople.length > 0
      ? [`Makes ${many(newPeople.length, 'person', 'people')}: ${listed(newPeople)}.`]
      : []),
  ]
}

const namedAtOnce = 6
const listed = (names: readonly string[]) =>
  names.slice(0, namedAtOnce).join(', ') +
  (names.length > namedAtOnce ? ` and ${countText(names.length - namedAtOnce)} more` : '')
