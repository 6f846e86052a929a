import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ExportChoice } from '#shared/export/choice.ts'
import { exportFormat } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'

/** `#make-pdf` in the address: the file is made when the page opens, once. */
export function useMakeOnArrival(
  choice: ExportChoice,
  make: (format: ExportFormat, choice: ExportChoice) => void,
): void {
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const format = exportFormat.safeParse(hash.replace(/^make-/, '')).data
  useEffect(() => {
    if (format === undefined) return
    make(format, choice)
    void navigate({ to: '.', search: true, hash: '', replace: true })
  }, [format, make, choice, navigate])
}
