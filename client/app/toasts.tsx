import '@mantine/notifications/styles.layer.css'
import { Notifications } from '@mantine/notifications'

/** Where short notices appear. */
export const Toasts = () => <Notifications position="bottom-right" limit={3} />
