import { Switch } from '@mantine/core'
import { useSingleKeysSetting } from '../ui/single-keys.ts'

/** Switches keys without Ctrl off and on, for this browser. */
export function SingleKeysSwitch() {
  const [on, setOn] = useSingleKeysSetting()
  return (
    <Switch
      checked={on}
      onChange={(event) => setOn(event.currentTarget.checked)}
      label="Single keys"
      description="Keys that work without Ctrl. Switch them off if you dictate or type by accident; this browser remembers."
    />
  )
}
