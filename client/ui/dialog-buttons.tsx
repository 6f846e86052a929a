import { Button, Group } from '@mantine/core'

interface Props {
  /** What sending does, in a word or two. */
  send: string
  isBusy: boolean
  isDisabled?: boolean
  onCancel: () => void
}

/** At the foot of a dialog with a form: the way back, and the way on. */
export const DialogButtons = ({ send, isBusy, isDisabled = false, onCancel }: Props) => (
  <Group gap="xs" justify="flex-end">
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
    <Button type="submit" loading={isBusy} disabled={isDisabled}>
      {send}
    </Button>
  </Group>
)
