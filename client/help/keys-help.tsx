import { KeysList } from './keys-list.tsx'
import { SingleKeysSwitch } from './single-keys-switch.tsx'

export const KeysHelp = () => (
  <>
    <SingleKeysSwitch />
    <KeysList heading="h3" />
  </>
)
