import { Button, Group, Modal } from '@mantine/core'
import { countText } from '../ui/format.ts'
import css from './history-page.module.css'
import type { Asked } from './use-undo-set.tsx'

const shown = 50

interface Props {
  asked: Asked | null
  isBusy: boolean
  onClose: () => void
  onTake: (changeSet: number) => void
}

/** What of a change set can be taken back and what stays, field by field, before anything is. */
export const UndoDialog = ({ asked, isBusy, onClose, onTake }: Props) => (
  <Modal
    opened={asked !== null}
    onClose={onClose}
    title="Not all of this can be taken back"
    size="lg"
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    {asked && (
      <>
        <p className={css['explain']}>
          {asked.would.changed === 0
            ? 'Nothing of it can: each of its cells was changed since, or belongs elsewhere.'
            : `${countText(asked.would.changed)} ${asked.would.changed === 1 ? 'record goes' : 'records go'} back to what ${asked.would.changed === 1 ? 'it was' : 'they were'}. This stays:`}
        </p>
        <ul className={css['left']}>
          {asked.would.left.slice(0, shown).map(({ id, key, field, reason }) => (
            <li key={`${id} ${field} ${reason}`}>
              <b>{[key, field].filter(Boolean).join(' · ') || 'This'}</b> {reason}
            </li>
          ))}
        </ul>
        {asked.would.left.length > shown && (
          <p className={css['explain']}>And {countText(asked.would.left.length - shown)} more.</p>
        )}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {asked.would.changed === 0 ? 'Close' : 'Leave it all'}
          </Button>
          {asked.would.changed > 0 && (
            <Button loading={isBusy} onClick={() => onTake(asked.changeSet)}>
              Take the rest back
            </Button>
          )}
        </Group>
      </>
    )}
  </Modal>
)
